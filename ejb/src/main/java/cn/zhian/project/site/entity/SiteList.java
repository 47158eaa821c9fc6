package cn.zhian.project.site.entity;

import cn.zhian.platform.EncryptedText;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;

/** A filling of a check list for a project; once closed it never changes. */
@Entity
@Table(name = "site_list")
@SequenceGenerator(name = "site_list_seq", sequenceName = "site_list_seq", allocationSize = 50)
public class SiteList {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "site_list_seq")
    private Long id;

    @Version
    private long version;

    @Column(name = "project_id", updatable = false)
    private long projectId;

    @Column(updatable = false)
    private int number;

    @Column(updatable = false)
    private int round;

    @Column(updatable = false)
    private String definition;

    @Column(name = "definition_number", updatable = false)
    private int definitionNumber;

    @Enumerated(EnumType.STRING)
    private SiteListState state;

    @Column(name = "open_key")
    private Long openKey;

    @Column(name = "begun_by", updatable = false)
    private long begunBy;

    @Convert(converter = EncryptedText.class)
    @Column(name = "begun_name", updatable = false)
    private String begunName;

    @Column(name = "begun_at", updatable = false)
    private Instant begunAt;

    @Column(name = "closed_by")
    private Long closedBy;

    @Convert(converter = EncryptedText.class)
    @Column(name = "closed_name")
    private String closedName;

    @Column(name = "closed_at")
    private Instant closedAt;

    private Integer act;

    private String document;

    private String sha256;

    /** For JPA. */
    protected SiteList() {}

    /**
     * An open list.
     *
     * @param number in its project, from 1
     * @param round of the project in which it counts
     */
    public SiteList(long projectId, int number, int round, SiteVersion checks, Person by, Instant at) {
        this.projectId = projectId;
        this.number = number;
        this.round = round;
        definition = checks.code();
        definitionNumber = checks.number();
        state = SiteListState.OPEN;
        openKey = projectId;
        begunBy = by.id();
        begunName = by.name();
        begunAt = at;
    }

    /** Closes it. @param frozen its content as canonical JSON; @param digest SHA-256 of it; @param seq act that says so */
    public void close(String frozen, String digest, Person by, int seq, Instant at) {
        state = SiteListState.CLOSED;
        openKey = null;
        document = frozen;
        sha256 = digest;
        act = seq;
        closedBy = by.id();
        closedName = by.name();
        closedAt = at;
    }

    /** Puts it aside: its stage was left. */
    public void leave() {
        state = SiteListState.LEFT;
        openKey = null;
    }

    /** Its id. */
    public long id() {
        return id;
    }

    /** The project. */
    public long projectId() {
        return projectId;
    }

    /** Counts the lists of the project. */
    public int number() {
        return number;
    }

    /** Round of the project in which it counts. */
    public int round() {
        return round;
    }

    /** Which list it fills, in which version. */
    public SiteVersion checks() {
        return new SiteVersion(definition, definitionNumber);
    }

    /** Where it stands. */
    public SiteListState state() {
        return state;
    }

    /** Name of who began it. */
    public String begunName() {
        return begunName;
    }

    /** When it was begun. */
    public Instant begunAt() {
        return begunAt;
    }

    /** Name of who closed it. */
    public Optional<String> closedName() {
        return Optional.ofNullable(closedName);
    }

    /** When it was closed. */
    public Optional<Instant> closedAt() {
        return Optional.ofNullable(closedAt);
    }

    /** Number of the act that names its hash. */
    public Optional<Integer> act() {
        return Optional.ofNullable(act);
    }

    /** The closed list as canonical JSON. */
    public Optional<String> document() {
        return Optional.ofNullable(document);
    }

    /** SHA-256 of that, 64 hex digits. */
    public Optional<String> sha256() {
        return Optional.ofNullable(sha256);
    }
}
