package cn.zhian.project.process.entity;

import cn.zhian.project.rule.entity.Scheme;
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
import java.util.Set;

/** A construction project of a community (WF-1). */
@Entity
@Table(name = "project")
@SequenceGenerator(name = "project_seq", sequenceName = "project_seq", allocationSize = 50)
public class Project {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "project_seq")
    private Long id;

    @Version
    private long version;

    @Column(name = "community_id", updatable = false)
    private long communityId;

    @Column(name = "open_key")
    private Long openKey;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private ProjectKind kind;

    @Column(updatable = false)
    private String name;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private FundingSource funding;

    @Column(name = "rule_set", updatable = false)
    private String ruleSet;

    @Column(name = "rule_set_number", updatable = false)
    private int ruleSetNumber;

    @Column(updatable = false)
    private String process;

    @Column(name = "process_number", updatable = false)
    private int processNumber;

    @Column(updatable = false)
    private String level;

    @Column(updatable = false)
    private boolean principle;

    @Column(updatable = false)
    private String source;

    private String stage;

    private int round;

    private boolean finished;

    @Column(name = "created_by", updatable = false)
    private long createdBy;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    private int acts;

    private String head;

    /** For JPA. */
    protected Project() {}

    /** A project at its beginning. @param user who begins it */
    public Project(ProjectData data, ChosenRules rules, long user, Instant at) {
        communityId = data.communityId();
        kind = data.kind();
        name = data.name().strip();
        funding = data.funding();
        ruleSet = rules.scheme().ruleSet();
        ruleSetNumber = rules.ruleSetNumber();
        process = rules.scheme().process();
        processNumber = rules.processNumber();
        level = rules.scheme().level();
        principle = rules.scheme().principle();
        source = rules.scheme().source();
        createdBy = user;
        createdAt = at;
        head = "";
    }

    /** Takes over where it stands. */
    public void become(FlowState state, Instant at) {
        stage = state.stage().orElse(null);
        round = state.round();
        finished = state.finished();
        openKey = finished ? null : Long.valueOf(communityId);
        changedAt = at;
    }

    /** Counts another act. @param seal over it */
    public void acted(int seq, String seal, Instant at) {
        acts = seq;
        head = seal;
        changedAt = at;
    }

    /** What it is judged by, in the versions that it was begun with. */
    public Scheme scheme() {
        return new Scheme("", ruleSet, process, level, principle, Set.of(), Set.of(), source);
    }

    /** Its id. */
    public long id() {
        return id;
    }

    /** Counts changes. */
    public long version() {
        return version;
    }

    /** The community. */
    public long communityId() {
        return communityId;
    }

    /** What is built. */
    public ProjectKind kind() {
        return kind;
    }

    /** As people know it. */
    public String name() {
        return name;
    }

    /** Who pays. */
    public FundingSource funding() {
        return funding;
    }

    /** Version of its table. */
    public int ruleSetNumber() {
        return ruleSetNumber;
    }

    /** Version of its process. */
    public int processNumber() {
        return processNumber;
    }

    /** Where it stands; empty at the end. */
    public Optional<String> stage() {
        return Optional.ofNullable(stage);
    }

    /** Counts the stages entered. */
    public int round() {
        return round;
    }

    /** Whether it is over. */
    public boolean finished() {
        return finished;
    }

    /** Who began it. */
    public long createdBy() {
        return createdBy;
    }

    /** When it was begun. */
    public Instant createdAt() {
        return createdAt;
    }

    /** When something was done to it last. */
    public Instant changedAt() {
        return changedAt;
    }

    /** How many acts its history has. */
    public int acts() {
        return acts;
    }

    /** Seal over the last of them; empty before the first. */
    public String head() {
        return head;
    }
}
