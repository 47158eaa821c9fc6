package cn.zhian.programme.entity;

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
import java.time.LocalDate;
import java.util.Optional;

/** An unannounced inspection of an accepted community (不定期技防检查, WF-7). */
@Entity
@Table(name = "inspection")
@SequenceGenerator(name = "inspection_seq", sequenceName = "inspection_seq", allocationSize = 50)
public class Inspection {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "inspection_seq")
    private Long id;

    @Version
    private long version;

    @Column(name = "community_id", updatable = false)
    private long communityId;

    @Column(name = "open_key")
    private Long openKey;

    @Column(name = "planned_on", updatable = false)
    private LocalDate plannedOn;

    @Column(updatable = false)
    private String note;

    @Column(name = "planned_by", updatable = false)
    private long plannedBy;

    @Column(name = "planned_at", updatable = false)
    private Instant plannedAt;

    @Enumerated(EnumType.STRING)
    private InspectionOutcome outcome;

    @Column(name = "inspected_on")
    private LocalDate inspectedOn;

    private String remark;

    @Column(name = "due_on")
    private LocalDate dueOn;

    @Column(name = "recorded_by")
    private Long recordedBy;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    /** For JPA. */
    protected Inspection() {}

    /** A planned one. @param user who plans it */
    public Inspection(long communityId, LocalDate plannedOn, Optional<String> note, long user, Instant at) {
        this.communityId = communityId;
        this.plannedOn = plannedOn;
        this.note = note.orElse(null);
        plannedBy = user;
        plannedAt = at;
        openKey = communityId;
    }

    /** Takes its result. @param user who records it */
    public void become(InspectionResult result, long user, Instant at) {
        outcome = result.outcome();
        inspectedOn = result.inspectedOn();
        remark = result.remark().orElse(null);
        dueOn = result.dueOn().orElse(null);
        recordedBy = user;
        recordedAt = at;
        openKey = null;
    }

    /** Its id. */
    public long id() {
        return id;
    }

    /** The community. */
    public long communityId() {
        return communityId;
    }

    /** The day that it is planned for. */
    public LocalDate plannedOn() {
        return plannedOn;
    }

    /** What to look at. */
    public Optional<String> note() {
        return Optional.ofNullable(note);
    }

    /** When it was planned. */
    public Instant plannedAt() {
        return plannedAt;
    }

    /** What it found; empty while it is planned. */
    public Optional<InspectionResult> result() {
        return outcome == null
                ? Optional.empty()
                : Optional.of(new InspectionResult(
                        outcome, inspectedOn, Optional.ofNullable(remark), Optional.ofNullable(dueOn)));
    }
}
