package cn.zhian.platform;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJBException;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/**
 * Keeps the monthly partitions of the tables named in {@code monthly_partition}: makes months ahead, drops expired ones.
 * A feature only inserts a row in its migration. Start-up beans that write to such tables depend on this one.
 */
@Startup
@Singleton(name = "MonthlyPartitions")
@DependsOn("Migrations")
@TransactionManagement(TransactionManagementType.BEAN)
public class MonthlyPartitions {
    private static final Logger LOG = System.getLogger(MonthlyPartitions.class.getName());
    private static final Pattern TABLE = Pattern.compile("[a-z_]{1,64}");
    private static final int ISO_DATE = 10;
    private static final int LOCK_SECONDS = 60;

    @Resource(lookup = DatabaseResources.DATA_SOURCE)
    DataSource dataSource;

    @Inject
    Clock clock;

    @PostConstruct
    void start() {
        try {
            maintain();
        } catch (SQLException e) {
            throw new EJBException("The monthly partitions can't be made", e);
        }
    }

    /** Every night, and soon enough before a month begins. */
    @Schedule(hour = "3", minute = "17", persistent = false)
    void nightly() {
        try {
            maintain();
        } catch (SQLException e) {
            LOG.log(Level.ERROR, "ZHIAN-103 partitions not maintained, tried again tomorrow", e);
        }
    }

    private void maintain() throws SQLException {
        YearMonth now = YearMonth.from(clock.instant().atOffset(ZoneOffset.UTC));
        try (Connection connection = dataSource.getConnection()) {
            lock(connection);
            try {
                for (Map.Entry<String, Integer> table : tables(connection).entrySet()) {
                    maintain(connection, table.getKey(), table.getValue(), now);
                }
            } finally {
                run(connection, "DO RELEASE_LOCK('zhian.partitions')");
            }
        }
    }

    // Nodes that start together take turns; the later ones find nothing left to do.
    private static void lock(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result =
                        statement.executeQuery("SELECT GET_LOCK('zhian.partitions', " + LOCK_SECONDS + ")")) {
            result.next();
            if (result.getInt(1) != 1) {
                throw new SQLException("Another node holds the lock of the partitions");
            }
        }
    }

    private static Map<String, Integer> tables(Connection connection) throws SQLException {
        Map<String, Integer> tables = new LinkedHashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT table_name, retain_months FROM monthly_partition")) {
            while (rows.next()) {
                tables.put(checked(rows.getString(1)), rows.getInt(2));
            }
        }
        return tables;
    }

    private static String checked(String table) throws SQLException {
        if (!TABLE.matcher(table).matches()) {
            throw new SQLException("monthly_partition names no table: " + table);
        }
        return table;
    }

    private static void maintain(Connection connection, String table, int retain, YearMonth now) throws SQLException {
        Map<String, LocalDate> partitions = partitions(connection, table);
        LocalDate end = partitions.values().stream()
                .max(LocalDate::compareTo)
                .orElseThrow(() -> new SQLException("Table " + table + " has no partition by date"));
        for (YearMonth month : PartitionPlan.missing(end, now, retain)) {
            add(connection, table, month);
        }
        for (Map.Entry<String, LocalDate> partition : partitions.entrySet()) {
            if (PartitionPlan.expired(partition.getValue(), now, retain)) {
                drop(connection, table, partition.getKey());
            }
        }
    }

    private static Map<String, LocalDate> partitions(Connection connection, String table) throws SQLException {
        Map<String, LocalDate> partitions = new LinkedHashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(
                "SELECT partition_name, partition_description FROM information_schema.partitions"
                        + " WHERE table_schema = DATABASE() AND table_name = ? AND partition_name IS NOT NULL"
                        + " ORDER BY partition_ordinal_position")) {
            statement.setString(1, table);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    String bound = rows.getString(2).replace("'", "");
                    partitions.put(rows.getString(1), LocalDate.parse(bound.substring(0, ISO_DATE)));
                }
            }
        }
        return partitions;
    }

    private static void add(Connection connection, String table, YearMonth month) throws SQLException {
        run(
                connection,
                "ALTER TABLE " + table + " ADD PARTITION (PARTITION " + PartitionPlan.name(month)
                        + " VALUES LESS THAN ('" + month.plusMonths(1).atDay(1) + "'))");
    }

    private static void drop(Connection connection, String table, String partition) throws SQLException {
        run(connection, "ALTER TABLE " + table + " DROP PARTITION `" + partition + "`");
        LOG.log(Level.INFO, "ZHIAN-102 expired partition dropped table={0} partition={1}", table, partition);
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
