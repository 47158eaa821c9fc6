package cn.zhian.exchange.delivery.control;

import cn.zhian.exchange.delivery.control.TargetRow.Ground;
import cn.zhian.exchange.delivery.control.TargetTable.Written;
import cn.zhian.exchange.delivery.entity.TargetAccess;
import cn.zhian.exchange.outbox.boundary.Selection;
import cn.zhian.exchange.record.RecordKind;
import cn.zhian.platform.OneConnection;
import cn.zhian.platform.PersonalData;
import cn.zhian.platform.TestDatabase;
import jakarta.json.Json;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javax.sql.DataSource;

/** Targets on a real database; each call is a transaction of its own, as in the container. */
final class DeliveryScene {
    private final TestDatabase database;
    private final PersonalData personal;

    DeliveryScene(TestDatabase database, Path keys) {
        this.database = database;
        personal = PersonalData.withKeysOf(keys);
    }

    <T> T in(Function<DataSource, T> work) {
        try (Connection connection = database.open()) {
            connection.setAutoCommit(false);
            T result = work.apply(new OneConnection(connection).dataSource());
            connection.commit();
            return result;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    void clear() throws SQLException {
        try (Connection connection = database.open()) {
            for (String table : List.of(
                    "dead_letter",
                    "delivery_resend",
                    "delivery_rate",
                    "delivery",
                    "delivery_target",
                    "delivery_node")) {
                connection.createStatement().execute("DELETE FROM " + table);
            }
            connection.createStatement().execute("UPDATE outbox_cleaned SET position = 0");
        }
    }

    TargetTable targets(DataSource source) {
        return new TargetTable(source, personal);
    }

    long target(String name, long position, Instant now) {
        long id = in(source -> targets(source).add(written(name), position, now));
        in(source -> {
            targets(source).place(id, position, Optional.empty(), now);
            return id;
        });
        return id;
    }

    static Written written(String name) {
        TargetPlan plan = new TargetPlan(
                0,
                "scripted",
                new TargetAccess(
                        0,
                        "https://" + name + ".example",
                        Json.createObjectBuilder().add("key", "秘密").build()),
                new Selection(Set.of(RecordKind.HOUSE), Optional.empty()),
                new Tailoring(Set.of("phone"), true, false, false),
                Hours.ALWAYS,
                new Term(LocalDate.of(2026, 1, 1), LocalDate.of(2099, 12, 31)),
                new TargetPlan.Pace(0, 10, 2),
                false);
        return new Written(name, plan, new Ground("试验条例第一条", "试验"), 300);
    }

    List<Lease> renewed(String node, Instant now) {
        return in(source -> {
            LeaseTable leases = new LeaseTable(source, node);
            leases.renew(now);
            return leases.share(now);
        });
    }

    String text(String sql) {
        try (Connection connection = database.open();
                ResultSet row = connection.createStatement().executeQuery(sql)) {
            return row.next() ? row.getString(1) : "";
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What deliveries keep, at the time of a clock. */
    DeliveryBook book(java.time.Clock clock) {
        return new DeliveryBook() {
            @Override
            public Optional<Standing> standing(Lease lease) {
                return in(source -> new DeliveryTable(source, personal).standing(lease));
            }

            @Override
            public boolean settle(Lease lease, Settled settled) {
                return in(source -> new DeliveryTable(source, personal).settle(lease, settled, clock.instant()));
            }

            @Override
            public void interrupted(Lease lease, Tally tally, Optional<Trouble> trouble) {
                in(source -> {
                    new DeliveryTable(source, personal).interrupted(lease, tally, trouble, clock.instant());
                    return lease;
                });
            }
        };
    }
}
