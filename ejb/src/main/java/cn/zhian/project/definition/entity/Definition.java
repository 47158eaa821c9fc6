package cn.zhian.project.definition.entity;

import jakarta.persistence.Column;
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
import java.util.OptionalLong;

/** A version of what a region wrote. Drafts change; what is published stays as it was judged by. */
@Entity
@Table(name = "definition")
@SequenceGenerator(name = "definition_seq", sequenceName = "definition_seq", allocationSize = 50)
public class Definition {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "definition_seq")
    private Long id;

    @Version
    private long version;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private DefinitionKind kind;

    @Column(updatable = false)
    private String code;

    @Column(updatable = false)
    private int number;

    @Enumerated(EnumType.STRING)
    private DefinitionState state;

    private String document;

    @Column(updatable = false)
    private String shipped;

    @Column(name = "made_by", updatable = false)
    private Long madeBy;

    @Column(name = "made_at", updatable = false)
    private Instant madeAt;

    @Column(name = "published_by")
    private Long publishedBy;

    @Column(name = "published_at")
    private Instant publishedAt;

    private String remark;

    /** For JPA. */
    protected Definition() {}

    private Definition(
            DefinitionKind kind, String code, int number, DefinitionState state, String document, Instant at) {
        this.kind = kind;
        this.code = code;
        this.number = number;
        this.state = state;
        this.document = document;
        madeAt = at;
    }

    /** A draft of somebody's. @param number of the version that it will be */
    public static Definition draft(
            DefinitionKind kind, String code, int number, String document, long user, Instant at) {
        Definition made = new Definition(kind, code, number, DefinitionState.DRAFT, document, at);
        made.madeBy = user;
        return made;
    }

    /** What came with the product, in force at once. @param digest of the document */
    public static Definition shipped(
            DefinitionKind kind, String code, int number, String document, String digest, Instant at) {
        Definition made = new Definition(kind, code, number, DefinitionState.PUBLISHED, document, at);
        made.shipped = digest;
        made.publishedAt = at;
        return made;
    }

    /** Takes another wording of a draft. */
    public void become(String other) {
        document = other;
    }

    /** Puts a draft in force. @param said why, for those who compare versions later; empty if nothing was said */
    public void publish(long user, Instant at, Optional<String> said) {
        remark = said.orElse(null);
        state = DefinitionState.PUBLISHED;
        publishedBy = user;
        publishedAt = at;
    }

    /** Its id. */
    public long id() {
        return id;
    }

    /** For {@link cn.zhian.platform.Versions}. */
    public long version() {
        return version;
    }

    /** What it defines. */
    public DefinitionKind kind() {
        return kind;
    }

    /** Its id over all versions, for example {@code yuyao-2022}. */
    public String code() {
        return code;
    }

    /** Number of the version, from 1. */
    public int number() {
        return number;
    }

    /** Draft or in force. */
    public DefinitionState state() {
        return state;
    }

    /** JSON. */
    public String document() {
        return document;
    }

    /** Digest of what came with the product; empty if somebody wrote it here. */
    public Optional<String> shipped() {
        return Optional.ofNullable(shipped);
    }

    /** Who wrote it; empty if it came with the product. */
    public OptionalLong madeBy() {
        return madeBy == null ? OptionalLong.empty() : OptionalLong.of(madeBy);
    }

    /** When it was written. */
    public Instant madeAt() {
        return madeAt;
    }

    /** What was said when it was put in force. */
    public Optional<String> remark() {
        return Optional.ofNullable(remark);
    }

    /** Since when it is in force. */
    public Optional<Instant> publishedAt() {
        return Optional.ofNullable(publishedAt);
    }
}
