package cn.zhian.system;

import cn.zhian.harness.Await;
import cn.zhian.harness.Controllers;
import cn.zhian.harness.Zhian;
import cn.zhian.launcher.DatabaseBinaries;
import cn.zhian.launcher.DatabaseFiles;
import cn.zhian.launcher.DatabaseSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;

/** A MariaDB server configured by {@code server-config/cluster/mariadb}, its port and memory aside. */
final class PairedDatabase implements AutoCloseable {
    static final String USER = "zhian";
    static final String PASSWORD = "paired-database-of-a-test";
    private static final Duration START = Duration.ofSeconds(60);
    private static final String ADMINISTRATOR = "pair-admin";
    private static final String CACHE = ".cache/zhian";

    private final int port;
    private final Process process;

    private PairedDatabase(int port, Process process) {
        this.port = port;
        this.process = process;
    }

    /**
     * Starts one of a pair, empty.
     *
     * @param role {@code primary} or {@code replica}
     * @param folder where its files go
     */
    static PairedDatabase start(String role, Path folder) {
        DatabaseBinaries binaries = DatabaseBinaries.unpack(Path.of(System.getProperty("user.home"), CACHE));
        int port = Controllers.freePort();
        new DatabaseFiles(folder, binaries).prepare(new DatabaseSettings(port, "256M", USER, PASSWORD));
        Path tables = folder.resolve("data");
        try {
            Path administrator = Files.writeString(folder.resolve("administrator.sql"), administrator());
            List<String> command = List.of(
                    binaries.server().toString(),
                    "--defaults-file=" + Zhian.home().resolve("server-config/cluster/mariadb/" + role + ".cnf"),
                    "--user=" + System.getProperty("user.name"),
                    "--basedir=" + binaries.home(),
                    "--lc-messages-dir=" + binaries.share(),
                    "--datadir=" + tables,
                    "--tmpdir=" + tables,
                    "--socket=mariadbd.sock",
                    "--pid-file=mariadbd.pid",
                    "--init-file=" + administrator,
                    "--bind-address=127.0.0.1",
                    "--port=" + port,
                    "--innodb-buffer-pool-size=256M");
            Path out = folder.resolveSibling(folder.getFileName() + ".out");
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(out.toFile())
                    .start();
            Await.until(role + " database runs", START, () -> says(out, "ready for connections"));
            return new PairedDatabase(port, process);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of this server alone: what is in the log of changes would meet the same account at the other. */
    private static String administrator() {
        String account = "'" + ADMINISTRATOR + "'@'127.0.0.1'";
        return String.join(
                "\n",
                "set sql_log_bin=0;",
                "create user if not exists " + account + " identified by '" + PASSWORD + "';",
                "grant all privileges on *.* to " + account + " with grant option;",
                "");
    }

    private static boolean says(Path out, String words) {
        try {
            return Files.readString(out).contains(words);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return port;
    }

    /** The schema and the accounts of the product and of a replica, as {@code docs/operations.md} has them. */
    void makeAccounts() {
        run(
                "CREATE DATABASE zhian CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci",
                "CREATE USER '" + USER + "'@'127.0.0.1' IDENTIFIED BY '" + PASSWORD + "'",
                "GRANT ALL PRIVILEGES ON zhian.* TO '" + USER + "'@'127.0.0.1'",
                "CREATE USER 'replication'@'127.0.0.1' IDENTIFIED BY '" + PASSWORD + "'",
                "GRANT REPLICATION SLAVE ON *.* TO 'replication'@'127.0.0.1'");
    }

    /** Copies a primary from now on, as {@code server-config/cluster/README.md} says. */
    void follow(PairedDatabase primary) {
        run(
                "CHANGE MASTER TO MASTER_HOST='127.0.0.1', MASTER_PORT=" + primary.port
                        + ", MASTER_USER='replication', MASTER_PASSWORD='" + PASSWORD
                        + "', MASTER_USE_GTID=slave_pos, MASTER_SSL=1",
                "START SLAVE");
    }

    /** Becomes the one that is written to, as the same file says; what it was sent is applied first. */
    void promote() {
        run("STOP SLAVE IO_THREAD");
        String sent = text("SHOW SLAVE STATUS", "Gtid_IO_Pos");
        String waited = text("SELECT MASTER_GTID_WAIT('" + sent + "', 60) AS waited", "waited");
        if (!waited.equals("0")) {
            throw new AssertionError("What was sent up to " + sent + " was not applied within a minute");
        }
        run("STOP SLAVE", "RESET SLAVE ALL", "SET GLOBAL read_only=OFF");
    }

    /** Whether a commit here is acknowledged only when a replica has it. */
    boolean isFollowed() {
        return text("SHOW STATUS LIKE 'Rpl_semi_sync_master_status'", "Value").equals("ON")
                && text("SHOW STATUS LIKE 'Rpl_semi_sync_master_clients'", "Value")
                        .equals("1");
    }

    /** Whether the product's account can write nothing here. */
    boolean refusesWrites() {
        try (Connection connection = connection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE stray (id INT)");
            return false;
        } catch (SQLException e) {
            return e.getMessage().contains("read-only") || e.getMessage().contains("read_only");
        }
    }

    /** A connection of the product's account. */
    Connection connection() {
        return connection(USER);
    }

    private Connection connection(String account) {
        try {
            return DriverManager.getConnection(
                    "jdbc:mariadb://127.0.0.1:" + port + "/" + (account.equals(USER) ? "zhian" : "")
                            + "?sslMode=verify-full",
                    account,
                    PASSWORD);
        } catch (SQLException e) {
            throw new AssertionError("The database at port " + port + " does not answer", e);
        }
    }

    private void run(String... statements) {
        try (Connection connection = connection(ADMINISTRATOR);
                Statement statement = connection.createStatement()) {
            for (String one : statements) {
                statement.execute(one);
            }
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private String text(String sql, String column) {
        try (Connection connection = connection(ADMINISTRATOR);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            return row.next() ? row.getString(column) : "";
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
