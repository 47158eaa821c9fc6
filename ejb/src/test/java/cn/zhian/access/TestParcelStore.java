package cn.zhian.access;

import cn.zhian.access.control.Sql;
import cn.zhian.access.distribution.control.Outcome;
import cn.zhian.access.distribution.control.Parcel;
import cn.zhian.access.distribution.control.ParcelStore;
import cn.zhian.access.distribution.control.ParcelTable;
import cn.zhian.platform.PersonalData;
import cn.zhian.platform.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** The real table of wishes, each call a transaction of its own. */
final class TestParcelStore implements ParcelStore {
    private final TestDatabase database;
    private final ParcelTable table;
    private final Clock clock;

    TestParcelStore(TestDatabase database, PersonalData personal, Clock clock) {
        this.database = database;
        this.table = new ParcelTable(personal);
        this.clock = clock;
    }

    private <T> T in(Function<Sql, T> work) {
        try (Connection connection = database.open()) {
            connection.setAutoCommit(false);
            T result = work.apply(new Sql(connection));
            connection.commit();
            return result;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public List<Parcel> take(long controllerId, int size) {
        return in(sql -> table.take(sql, controllerId, size, clock.instant()));
    }

    @Override
    public List<Parcel> takeUrgent(Set<Long> controllerIds, int size) {
        return in(sql -> table.takeUrgent(sql, controllerIds, size, clock.instant()));
    }

    @Override
    public void record(List<Outcome> outcomes) {
        in(sql -> {
            table.record(sql, outcomes, clock.instant());
            return null;
        });
    }

    @Override
    public void putBack(Collection<Parcel> parcels) {
        in(sql -> {
            table.putBack(sql, parcels, clock.instant());
            return null;
        });
    }
}
