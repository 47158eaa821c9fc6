package cn.zhian.launcher;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalToIgnoringCase;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.jms.DeliveryMode;
import jakarta.jms.Destination;
import jakarta.jms.JMSConsumer;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.JMSSecurityRuntimeException;
import jakarta.jms.QueueBrowser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real MariaDB and real Artemis in processes of their own, stopped and killed. */
class EmbeddedServersIT {
    @TempDir
    Path directory;

    @Test
    void keepsDataOverARestart() throws Exception {
        try (LauncherProcess first = database("a")) {
            execute(first, "create table kept (id int primary key)", "insert into kept values (1)");
            assertThat(first.stop(), is(0));
        }
        try (LauncherProcess second = database("a")) {
            assertThat(query(second, "select count(*) from kept"), is("1"));
        }
    }

    @Test
    void survivesAKilledDatabase() throws Exception {
        try (LauncherProcess first = database("a")) {
            execute(first, "create table kept (id int primary key)", "insert into kept values (1)");
            first.child("database").destroyForcibly();

            assertThat(first.awaitEnd(), is(ExitCode.DIED.number()));
            assertThat(String.join("\n", first.lines()), containsString("The database ended"));
        }
        try (LauncherProcess second = database("a")) {
            assertThat(query(second, "select count(*) from kept"), is("1"));
        }
    }

    @Test
    void endsInOrderThoughSomebodyTookItsPidFile() throws Exception {
        try (LauncherProcess first = database("a")) {
            Files.delete(directory.resolve("a/run/launcher-database.pid"));
            first.child("database").destroyForcibly();

            assertThat(first.awaitEnd(), is(ExitCode.DIED.number()));
            assertThat(String.join("\n", first.lines()), not(containsString("Exception")));
        }
    }

    @Test
    void replacesADatabaseLeftBehind() throws Exception {
        ProcessHandle orphan;
        try (LauncherProcess first = database("a")) {
            execute(first, "create table kept (id int primary key)", "insert into kept values (1)");
            orphan = first.child("database");
            first.kill();
            assertThat(orphan.isAlive(), is(true));

            try (LauncherProcess second = database("a")) {
                assertThat(orphan.isAlive(), is(false));
                assertThat(query(second, "select count(*) from kept"), is("1"));
            }
        }
    }

    @Test
    void runsTwoInstancesSideBySide() throws Exception {
        try (LauncherProcess first = database("a");
                LauncherProcess second = database("b")) {
            execute(first, "create table mine (id int)");

            assertThat(first.password("database-password"), is(not(second.password("database-password"))));
            assertThrows(SQLException.class, () -> query(second, "select count(*) from mine"));
        }
    }

    @Test
    void leavesTemporaryTablesOfOthersAlone() throws Exception {
        Path temporary = Path.of(Optional.ofNullable(System.getenv("TMPDIR")).orElse("/tmp"));
        Path others = Files.createTempFile(temporary, "#sql-temptable-", ".MAI");
        try (LauncherProcess first = database("a")) {
            assertThat(query(first, "select 1"), is("1"));
            assertThat("of a server that starts at the same time", Files.exists(others), is(true));
        } finally {
            Files.deleteIfExists(others);
        }
    }

    @Test
    void refusesASecondStartOnTheSameData() throws Exception {
        try (LauncherProcess first = database("a");
                LauncherProcess second = LauncherProcess.start(directory.resolve("a"))) {
            assertThat(second.awaitEnd(), is(ExitCode.LOCKED.number()));
            assertThat(second.lines().size(), is(1));
            assertThat(query(first, "select 1"), is("1"));
        }
    }

    @Test
    void letsTheApplicationIntoItsSchemaOnly() throws Exception {
        try (LauncherProcess database = database("a")) {
            assertThrows(SQLException.class, () -> query(database, "select count(*) from mysql.global_priv"));
            assertThrows(SQLException.class, () -> query(database, "create schema other"));
            assertThat(query(database, "select @@collation_database"), is("utf8mb4_uca1400_ai_ci"));
            assertThat(query(database, "select @@innodb_flush_log_at_trx_commit"), is("1"));
            assertThat(query(database, "select @@in_predicate_conversion_threshold"), is("0"));
            assertThat(query(database, "select @@transaction_isolation"), equalToIgnoringCase("READ-COMMITTED"));
        }
    }

    @Test
    void letsNobodyInAsRootOverTheNetwork() throws Exception {
        try (LauncherProcess database = database("a")) {
            SQLException refused =
                    assertThrows(SQLException.class, () -> DriverManager.getConnection(database.url(), "root", ""));

            assertThat(refused.getMessage(), containsString("root"));
        }
    }

    @Test
    void keepsADurableMessageOverAKill() throws Exception {
        try (LauncherProcess first = broker("a")) {
            try (JMSContext context = connect(first, first.password("broker-password"))) {
                context.createProducer()
                        .setDeliveryMode(DeliveryMode.PERSISTENT)
                        .send(context.createQueue("zhian.test"), "still here");
            }
            first.kill();
        }
        try (LauncherProcess second = broker("a");
                JMSContext context = connect(second, second.password("broker-password"))) {
            String body = context.createConsumer(context.createQueue("zhian.test"))
                    .receiveBody(String.class, TimeUnit.SECONDS.toMillis(20));

            assertThat(body, is("still here"));
        }
    }

    @Test
    void keepsNoHintThatNobodyTookInTime() throws Exception {
        try (LauncherProcess broker = broker("a");
                JMSContext context = connect(broker, broker.password("broker-password"))) {
            assertThat(expired(context, context.createTopic("zhian.node-hints")), is(false));
            assertThat(
                    "of others it is kept to be looked at",
                    expired(context, context.createQueue("zhian.test")),
                    is(true));
        }
    }

    /** Whether a message that came too late is kept. */
    private static boolean expired(JMSContext context, Destination to) throws JMSException {
        try (JMSConsumer late = context.createConsumer(to);
                QueueBrowser kept = context.createBrowser(context.createQueue("ExpiryQueue"))) {
            context.createProducer().setTimeToLive(1).send(to, "too late");
            context.createProducer().setTimeToLive(0).send(to, "in time");
            long sent = System.currentTimeMillis();
            while (System.currentTimeMillis() < sent + 2) {
                Thread.onSpinWait();
            }
            assertThat(late.receiveBody(String.class, TimeUnit.SECONDS.toMillis(20)), is("in time"));
            return kept.getEnumeration().hasMoreElements();
        }
    }

    @Test
    void letsNobodyIntoTheBrokerWithoutItsPassword() throws Exception {
        try (LauncherProcess broker = broker("a")) {
            assertThrows(
                    JMSSecurityRuntimeException.class,
                    () -> connect(broker, "guess").createQueue("zhian.test").getQueueName());
        }
    }

    private LauncherProcess database(String name) throws IOException, InterruptedException {
        return started(name, "database");
    }

    private LauncherProcess broker(String name) throws IOException, InterruptedException {
        return started(name, "broker");
    }

    private LauncherProcess started(String name, String part) throws IOException, InterruptedException {
        LauncherProcess launcher = LauncherProcess.start(directory.resolve(name), "--only", part);
        launcher.awaitReady();
        return launcher;
    }

    private static JMSContext connect(LauncherProcess broker, String password) throws Exception {
        // The context owns the connection; closing the factory would end it.
        return new ActiveMQConnectionFactory(broker.url()).createContext("zhian", password);
    }

    private static void execute(LauncherProcess database, String... statements) throws Exception {
        try (Connection connection = connection(database);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static String query(LauncherProcess database, String sql) throws SQLException, IOException {
        try (Connection connection = connection(database);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static Connection connection(LauncherProcess database) throws SQLException, IOException {
        return DriverManager.getConnection(database.url(), "zhian", database.password("database-password"));
    }
}
