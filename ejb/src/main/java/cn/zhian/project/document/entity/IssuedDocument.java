package cn.zhian.project.document.entity;

import cn.zhian.project.process.entity.DocumentKind;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;

/** A document that was issued; it never changes. */
@Entity
@Table(name = "issued_document")
@SequenceGenerator(name = "issued_document_seq", sequenceName = "issued_document_seq", allocationSize = 50)
public class IssuedDocument {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "issued_document_seq")
    private Long id;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private DocumentKind kind;

    @Column(updatable = false)
    private String authority;

    @Column(updatable = false)
    private String division;

    @Column(updatable = false)
    private int year;

    @Column(updatable = false)
    private int serial;

    @Column(name = "community_id", updatable = false)
    private long communityId;

    @Column(name = "project_id", updatable = false)
    private Long projectId;

    @Column(name = "token_hash", updatable = false)
    private byte[] tokenHash;

    @Column(updatable = false)
    private String sha256;

    @Column(updatable = false)
    private String file;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private DocumentResult result;

    @Column(updatable = false)
    private String facts;

    @Column(name = "issued_at", updatable = false)
    private Instant issuedAt;

    /** For JPA. */
    protected IssuedDocument() {}

    /**
     * A document with its number.
     *
     * @param role that issues it
     * @param division of the community, 6 digits
     * @param serial in its run
     */
    public IssuedDocument(Form form, String role, String division, int year, int serial) {
        kind = form.kind();
        authority = role;
        this.division = division;
        this.year = year;
        this.serial = serial;
        result = form.result();
        facts = Facts.of(form).json();
        issuedAt = form.issuedAt();
    }

    /** Whose it is. */
    public void belongs(long community, Long project) {
        communityId = community;
        projectId = project;
    }

    /**
     * The file as it was made.
     *
     * @param reference under which it is kept
     * @param digest SHA-256, 64 hex digits
     * @param token hash of the token in its code
     */
    public void made(String reference, String digest, byte[] token) {
        file = reference;
        sha256 = digest;
        tokenHash = token.clone();
    }

    /** Its id. */
    public long id() {
        return id;
    }

    /** What kind of document. */
    public DocumentKind kind() {
        return kind;
    }

    /** Role that issued it. */
    public String authority() {
        return authority;
    }

    /** Division of the community when it was issued. */
    public String division() {
        return division;
    }

    /** Year of its number. */
    public int year() {
        return year;
    }

    /** Place in its run. */
    public int serial() {
        return serial;
    }

    /** Community. */
    public long communityId() {
        return communityId;
    }

    /** Project that called for it. */
    public Optional<Long> projectId() {
        return Optional.ofNullable(projectId);
    }

    /** SHA-256 of the file, 64 hex digits. */
    public String sha256() {
        return sha256;
    }

    /** Reference of the file. */
    public String file() {
        return file;
    }

    /** What it says. */
    public DocumentResult result() {
        return result;
    }

    /** What it says beyond that. */
    public Facts facts() {
        return Facts.read(facts);
    }

    /** When it was issued. */
    public Instant issuedAt() {
        return issuedAt;
    }
}
