package cn.zhian.programme.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;

/** What the finance bureau grants a project (以奖代补). */
@Entity
@Table(name = "subsidy_grant")
public class SubsidyGrant {
    @Id
    @Column(name = "project_id")
    private long projectId;

    @Version
    private long version;

    private BigDecimal amount;

    private String basis;

    @Column(name = "entered_by")
    private long enteredBy;

    @Column(name = "entered_at")
    private Instant enteredAt;

    /** For JPA. */
    protected SubsidyGrant() {}

    /** One without an amount yet. */
    public SubsidyGrant(long projectId) {
        this.projectId = projectId;
    }

    /** Takes an amount. @param yuan with two decimals; @param restsOn decision or rule; @param user who enters it */
    public void become(BigDecimal yuan, String restsOn, long user, Instant at) {
        amount = yuan;
        basis = restsOn;
        enteredBy = user;
        enteredAt = at;
    }
}
