package cn.zhian.harness;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Compares what the controllers remember with what the database holds. */
public final class Ledger {
    private static final String RECORDS = """
            (SELECT controller_id, epoch, event_index FROM pass_record
               UNION ALL SELECT controller_id, epoch, event_index FROM device_record) r
            JOIN controller c ON c.id = r.controller_id WHERE c.serial IN (%s)""";
    private static final String COUNT = "SELECT COUNT(*) FROM " + RECORDS;
    private static final String ROWS = "SELECT c.serial, r.epoch, r.event_index, COUNT(*) FROM " + RECORDS
            + " GROUP BY c.serial, r.epoch, r.event_index";

    private final Supplier<Connection> database;
    private final Controllers controllers;
    private final String serials;

    /**
     * A comparison of the two.
     *
     * @param database gives a connection to the database that is asked
     * @param controllers whose memory is asked; events of others in the database do not count
     */
    public Ledger(Supplier<Connection> database, Controllers controllers) {
        this.database = database;
        this.controllers = controllers;
        serials =
                controllers.serials().stream().map(serial -> "'" + serial + "'").collect(Collectors.joining(","));
    }

    /**
     * Waits until the database has as many events as the controllers, then compares one by one.
     *
     * @throws AssertionError when events are missing, doubled or invented, with examples
     */
    public void awaitAllOnce(Duration deadline) {
        long expected = controllers.count("events");
        Await.until(expected + " events stored", deadline, () -> stored() >= expected);
        compare();
    }

    /** How many events of these controllers the database holds. */
    public long stored() {
        String sql = COUNT.formatted(serials);
        try (Connection connection = database.get();
                var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            result.next();
            return result.getLong(1);
        } catch (SQLException e) {
            throw new AssertionError(sql, e);
        }
    }

    private void compare() {
        Set<String> remembered = controllers.events().map(Ledger::key).collect(Collectors.toCollection(HashSet::new));
        Map<String, Integer> rows = rows();
        Set<String> missing = new HashSet<>(remembered);
        missing.removeAll(rows.keySet());
        Set<String> invented = new HashSet<>(rows.keySet());
        invented.removeAll(remembered);
        Map<String, Integer> doubled = rows.entrySet().stream()
                .filter(row -> row.getValue() > 1)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        if (!missing.isEmpty() || !invented.isEmpty() || !doubled.isEmpty()) {
            throw new AssertionError("Of " + remembered.size() + " events " + missing.size() + " are missing, "
                    + doubled.size() + " doubled, " + invented.size() + " invented; for example "
                    + some(missing) + some(doubled.keySet()) + some(invented));
        }
    }

    private static String some(Set<String> keys) {
        return keys.stream().sorted().limit(5).toList().toString();
    }

    private static String key(String line) {
        String[] fields = line.split(",");
        return fields[0] + "/" + fields[1] + "/" + fields[2];
    }

    private Map<String, Integer> rows() {
        Map<String, Integer> rows = new HashMap<>();
        try (Connection connection = database.get();
                var statement = connection.createStatement();
                var result = statement.executeQuery(ROWS.formatted(serials))) {
            while (result.next()) {
                rows.put(result.getString(1) + "/" + result.getInt(2) + "/" + result.getLong(3), result.getInt(4));
            }
            return rows;
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
