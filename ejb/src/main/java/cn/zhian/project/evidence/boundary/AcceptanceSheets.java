package cn.zhian.project.evidence.boundary;

import cn.zhian.identity.boundary.Permission;
import cn.zhian.identity.boundary.Requires;
import cn.zhian.platform.Invalid;
import cn.zhian.project.evidence.control.LiveSheets;
import cn.zhian.project.evidence.entity.Window;
import cn.zhian.project.rule.boundary.ConformityChecks;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;

/** Acceptance by live evidence (WF-4). */
@Stateless
public class AcceptanceSheets {
    private static final int MOST_DAYS = 90;

    @Inject
    ConformityChecks checks;

    @Inject
    LiveSheets sheets;

    @Inject
    Clock clock;

    /**
     * The sheet of a community as it is now; empty if no table applies to its division.
     *
     * @param days full days to look back, 1 to 90
     * @throws cn.zhian.platform.NotFound if there is no such community, or not for the caller
     */
    @Requires(Permission.RULE_READ)
    public Optional<AcceptanceSheet> sheet(long communityId, int days) {
        if (days < 1 || days > MOST_DAYS) {
            throw new Invalid("days", "problem.range", 1, MOST_DAYS);
        }
        return checks.check(communityId).map(check -> sheets.of(check, Window.before(clock.instant(), days)));
    }
}
