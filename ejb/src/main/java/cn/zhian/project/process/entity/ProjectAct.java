package cn.zhian.project.process.entity;

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
import java.time.Instant;
import java.util.Optional;

/** An act in the history of a project; only ever added. */
@Entity
@Table(name = "project_act")
@SequenceGenerator(name = "project_act_seq", sequenceName = "project_act_seq", allocationSize = 50)
public class ProjectAct {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "project_act_seq")
    private Long id;

    @Column(name = "project_id", updatable = false)
    private long projectId;

    @Column(updatable = false)
    private int seq;

    @Column(updatable = false)
    private Instant at;

    @Column(name = "user_id", updatable = false)
    private long userId;

    @Convert(converter = EncryptedText.class)
    @Column(updatable = false)
    private String username;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private ProjectRole role;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private ActKind kind;

    @Column(updatable = false)
    private int round;

    @Column(updatable = false)
    private String task;

    @Column(updatable = false)
    private String wording;

    @Column(updatable = false)
    private String previous;

    @Column(updatable = false)
    private String mac;

    /** For JPA. */
    protected ProjectAct() {}

    /** An act and its seal. */
    public ProjectAct(ActRecord act, String mac) {
        projectId = act.projectId();
        seq = act.seq();
        at = act.at();
        userId = act.userId();
        username = act.username();
        role = act.role().orElse(null);
        kind = act.kind();
        round = act.round();
        task = act.task().orElse(null);
        wording = act.wording();
        previous = act.previous();
        this.mac = mac;
    }

    /** What the seal covers. */
    public ActRecord act() {
        return new ActRecord(
                projectId,
                seq,
                at,
                userId,
                username,
                Optional.ofNullable(role),
                kind,
                round,
                Optional.ofNullable(task),
                wording,
                previous);
    }

    /** The seal, 32 hex digits. */
    public String mac() {
        return mac;
    }
}
