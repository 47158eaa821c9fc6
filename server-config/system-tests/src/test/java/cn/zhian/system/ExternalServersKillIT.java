package cn.zhian.system;

import cn.zhian.harness.Zhian;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("With the broker or the database killed at full load, every event is in the database exactly once")
@OnItsOwn
class ExternalServersKillIT {
    /** The last started is the first to end. */
    private static final Deque<AutoCloseable> RUNNING = new ArrayDeque<>();

    private static Zhian database;
    private static Zhian broker;
    private static Load load;

    @BeforeAll
    static void start() {
        database = part("database");
        broker = part("broker");
        Path data = DataFolders.folder("external");
        String[] options = Stream.of(
                        new String[] {"--set", "zhian.device.host=127.0.0.1"},
                        database.settings("database"),
                        broker.settings("broker"))
                .flatMap(Stream::of)
                .toArray(String[]::new);
        Zhian zhian = Zhian.start(data, options);
        RUNNING.push(zhian);
        load = Load.of(data.resolveSibling("external-controllers.out"), zhian, database::database);
        RUNNING.push(load);
    }

    private static Zhian part(String name) {
        Zhian part = Zhian.start(DataFolders.folder("external-" + name), "--only", name);
        RUNNING.push(part);
        return part;
    }

    @AfterAll
    static void stop() throws Exception {
        for (AutoCloseable one : RUNNING) {
            one.close();
        }
    }

    @BeforeEach
    void begin() {
        load.begin();
    }

    @Test
    void theDatabase() {
        killAgainAndAgain(database);
    }

    @Test
    void theBroker() {
        killAgainAndAgain(broker);
    }

    private static void killAgainAndAgain(Zhian victim) {
        for (int kill = 0; kill < Load.KILLS; kill++) {
            load.awaitMoreEvents();
            victim.killAll();
            victim.start();
        }
        load.endAndCompare();
    }
}
