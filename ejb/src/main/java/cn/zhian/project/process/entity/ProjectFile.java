package cn.zhian.project.process.entity;

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

/** A file of a project; it is never changed or removed. */
@Entity
@Table(name = "project_file")
@SequenceGenerator(name = "project_file_seq", sequenceName = "project_file_seq", allocationSize = 50)
public class ProjectFile {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "project_file_seq")
    private Long id;

    @Column(name = "project_id", updatable = false)
    private long projectId;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private FileKind kind;

    @Column(updatable = false)
    private String name;

    @Column(updatable = false)
    private long size;

    @Column(updatable = false)
    private String sha256;

    @Column(updatable = false)
    private String reference;

    @Column(updatable = false)
    private String task;

    @Column(updatable = false)
    private int act;

    @Column(name = "user_id", updatable = false)
    private long userId;

    @Column(updatable = false)
    private Instant at;

    /** For JPA. */
    protected ProjectFile() {}

    /** A file that an act added. */
    public ProjectFile(FileKind kind, String name, StoredFile stored, ActRecord act) {
        projectId = act.projectId();
        this.kind = kind;
        this.name = name;
        size = stored.size();
        sha256 = stored.sha256();
        reference = stored.reference();
        task = act.task().orElse(null);
        this.act = act.seq();
        userId = act.userId();
        at = act.at();
    }

    /** Its id. */
    public long id() {
        return id;
    }

    /** The project. */
    public long projectId() {
        return projectId;
    }

    /** What it is. */
    public FileKind kind() {
        return kind;
    }

    /** Its name, as it came. */
    public String name() {
        return name;
    }

    /** Where its content lies. */
    public StoredFile stored() {
        return new StoredFile(reference, size, sha256);
    }

    /** Task that it was added to. */
    public Optional<String> task() {
        return Optional.ofNullable(task);
    }

    /** Number of the act that added it. */
    public int act() {
        return act;
    }

    /** When it came. */
    public Instant at() {
        return at;
    }
}
