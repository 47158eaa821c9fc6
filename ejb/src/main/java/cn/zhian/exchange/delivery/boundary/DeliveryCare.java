package cn.zhian.exchange.delivery.boundary;

import cn.zhian.exchange.delivery.control.CleaningTable;
import cn.zhian.exchange.delivery.control.CleaningTable.Mark;
import cn.zhian.exchange.delivery.control.OutboxSpan;
import cn.zhian.exchange.delivery.control.RateTable;
import cn.zhian.exchange.delivery.control.TargetRow;
import cn.zhian.exchange.delivery.control.TargetTable;
import cn.zhian.exchange.outbox.boundary.OutboxNeed;
import cn.zhian.identity.boundary.Internal;
import cn.zhian.platform.DatabaseResources;
import cn.zhian.platform.PersonalData;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Tells of lag and limits, and what of the outbox is still needed. */
@Stateless
@Internal("the watch over deliveries")
public class DeliveryCare {
    private static final Logger LOG = System.getLogger(DeliveryCare.class.getName());
    private static final double NEAR = 0.8;

    @Resource(lookup = DatabaseResources.DATA_SOURCE)
    DataSource source;

    @Inject
    PersonalData personal;

    @Inject
    OutboxFeed feed;

    @Inject
    Clock clock;

    @Inject
    @Any
    Instance<OutboxNeed> needs;

    @Inject
    @ConfigProperty(name = "zhian.exchange.keep.rows", defaultValue = "5000000")
    long keepRows;

    @Inject
    @ConfigProperty(name = "zhian.exchange.keep.days", defaultValue = "30")
    int keepDays;

    @Inject
    @ConfigProperty(name = "zhian.exchange.replay.days", defaultValue = "1")
    int replayDays;

    /** Whether it is this node's turn. */
    public boolean turn() {
        return new CleaningTable(source).turn(clock.instant());
    }

    /** Looks at all targets. @return up to where nobody needs the outbox */
    public long look() {
        Instant now = clock.instant();
        List<TargetRow> rows = new TargetTable(source, personal).all();
        TargetViews views = new TargetViews(feed, now, Map.of(), Map.of());
        long needed = new OutboxSpan(feed).before(now.minus(Duration.ofDays(replayDays)));
        for (OutboxNeed need : needs) {
            needed = Math.min(needed, need.read().orElse(needed));
        }
        for (TargetRow row : rows) {
            lag(row, views);
            if (kept(row, views, now)) {
                needed = Math.min(needed, row.position());
            }
        }
        new CleaningTable(source)
                .cleaning(needed)
                .forEach(name -> LOG.log(Level.ERROR, "ZHIAN-724 target lost its place, export anew name={0}", name));
        new RateTable(source).forget(now);
        return needed;
    }

    private void lag(TargetRow row, TargetViews views) {
        long seconds = views.lagSeconds(row);
        boolean lagging = !row.plan().paused() && seconds > row.lagLimit();
        if (new CleaningTable(source).mark(row.plan().id(), Mark.LAG, lagging)) {
            if (lagging) {
                LOG.log(Level.WARNING, "ZHIAN-722 target lags name={0} seconds={1}", row.name(), seconds);
            } else {
                LOG.log(Level.INFO, "ZHIAN-723 target caught up name={0}", row.name());
            }
        }
    }

    /** Whether what a target has not got yet is kept for it: not after its term, and not beyond the limits. */
    private boolean kept(TargetRow row, TargetViews views, Instant now) {
        if (row.lost() || row.plan().term().over(now)) {
            return false;
        }
        double rows = (double) views.lagRecords(row) / keepRows;
        double days = (double) views.lagSeconds(row) / Duration.ofDays(keepDays).toSeconds();
        double used = Math.max(rows, days);
        if (new CleaningTable(source).mark(row.plan().id(), Mark.LIMIT, used >= NEAR) && used >= NEAR) {
            LOG.log(
                    Level.WARNING,
                    "ZHIAN-721 target is away nearly too long name={0} rows={1} seconds={2}",
                    row.name(),
                    views.lagRecords(row),
                    views.lagSeconds(row));
        }
        return used < 1;
    }
}
