package cn.zhian.project.evidence.entity;

import cn.zhian.project.process.entity.ActKind;
import cn.zhian.project.process.entity.ActRecord;
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

/** An acceptance sheet as it was decided on; it never changes. */
@Entity
@Table(name = "acceptance_sheet")
@SequenceGenerator(name = "acceptance_sheet_seq", sequenceName = "acceptance_sheet_seq", allocationSize = 50)
public class FrozenSheet {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "acceptance_sheet_seq")
    private Long id;

    @Column(name = "project_id", updatable = false)
    private long projectId;

    @Column(updatable = false)
    private int number;

    @Column(updatable = false)
    private String task;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private ActKind kind;

    @Column(updatable = false)
    private int decision;

    @Column(updatable = false)
    private int act;

    @Column(updatable = false)
    private Instant at;

    @Column(updatable = false)
    private String document;

    @Column(updatable = false)
    private String sha256;

    /** For JPA. */
    protected FrozenSheet() {}

    /**
     * A sheet that was decided on.
     *
     * @param number in its project, from 1
     * @param decided act by which it was
     * @param act number of the act that names its hash
     */
    public FrozenSheet(int number, ActRecord decided, int act, String document, String sha256) {
        projectId = decided.projectId();
        this.number = number;
        task = decided.task().orElse("");
        kind = decided.kind();
        decision = decided.seq();
        this.act = act;
        at = decided.at();
        this.document = document;
        this.sha256 = sha256;
    }

    /** The project. */
    public long projectId() {
        return projectId;
    }

    /** Counts the sheets of the project. */
    public int number() {
        return number;
    }

    /** Task that was decided. */
    public String task() {
        return task;
    }

    /** Completed or returned. */
    public ActKind kind() {
        return kind;
    }

    /** Number of the act that decided. */
    public int decision() {
        return decision;
    }

    /** Number of the act that names the hash. */
    public int act() {
        return act;
    }

    /** When it was decided. */
    public Instant at() {
        return at;
    }

    /** Canonical JSON. */
    public String document() {
        return document;
    }

    /** SHA-256 of that, 64 hex digits. */
    public String sha256() {
        return sha256;
    }
}
