package cn.zhian.access.distribution.boundary;

import cn.zhian.access.control.Sql;
import cn.zhian.access.control.SqlFailure;
import cn.zhian.access.distribution.control.ComparisonTable;
import cn.zhian.device.api.StoredCredential;
import cn.zhian.identity.boundary.Internal;
import cn.zhian.platform.DatabaseResources;
import cn.zhian.platform.PersonalData;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import javax.sql.DataSource;

/** Keeps what comes back from a controller, each step a transaction of its own. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
@Internal("Called with answers of controllers")
public class ComparisonDesk {
    @Resource(lookup = DatabaseResources.DATA_SOURCE)
    DataSource source;

    @Inject
    PersonalData personal;

    @Inject
    Clock clock;

    @Inject
    Event<DistributionProgressed> progress;

    @Inject
    Event<WishesChanged> changes;

    /** How many cards are being read. */
    public void reading(long id, long held) {
        with(id, (sql, view) -> ComparisonTable.reading(sql, id, held));
    }

    /** All cards were read. */
    public void read(long id, List<StoredCredential> found) {
        with(id, (sql, view) -> new ComparisonTable(personal).store(sql, view, found, clock.instant()));
    }

    /** It could not be read. */
    public void failed(long id, String error) {
        with(id, (sql, view) -> ComparisonTable.fail(sql, id, error, clock.instant()));
    }

    /** Controllers of which something is wanted. */
    public Set<Long> controllers() {
        try (Sql sql = Sql.of(source)) {
            return Set.copyOf(ComparisonTable.controllers(sql));
        }
    }

    /**
     * A controller came back and holds so many cards. If it lost some, its memory was wiped or it was replaced: a
     * comparison begins, to be repaired without being asked.
     *
     * @return the comparison; empty if all is well
     */
    public Optional<Long> returned(long controllerId, long communityId, long held) {
        try (Sql sql = Sql.of(source)) {
            boolean lost = ComparisonTable.confirmed(sql, controllerId)
                    .filter(expected -> held < expected)
                    .isPresent();
            return lost
                    ? Optional.of(ComparisonTable.begin(sql, controllerId, communityId, clock.instant()))
                    : Optional.empty();
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    /** Tells pages that a controller moved on; as a call of a bean, since the courier's threads belong to no component. */
    public void announce(long controllerId, long communityId) {
        progress.fire(new DistributionProgressed(controllerId, communityId));
    }

    /** Sends anew what a comparison found. @return how many cards */
    public int repair(long id) {
        try (Sql sql = Sql.of(source)) {
            Optional<ComparisonView> view = ComparisonTable.find(sql, id);
            int again = view.map(found -> ComparisonTable.repair(sql, found, clock.instant()))
                    .orElse(0);
            view.ifPresent(found -> changes.fire(new WishesChanged(Set.of(found.controllerId()), false)));
            return again;
        }
    }

    /** Ends what a restart cut short. */
    public void restarted() {
        try (Sql sql = Sql.of(source)) {
            ComparisonTable.failRunning(sql, clock.instant());
        }
    }

    private void with(long id, BiConsumer<Sql, ComparisonView> step) {
        try (Sql sql = Sql.of(source)) {
            ComparisonTable.find(sql, id).ifPresent(view -> {
                step.accept(sql, view);
                progress.fire(new DistributionProgressed(view.controllerId(), view.communityId()));
            });
        }
    }
}
