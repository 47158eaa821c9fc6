package cn.zhian.system;

import cn.zhian.harness.Await;
import cn.zhian.harness.Controllers;
import cn.zhian.harness.Ledger;
import cn.zhian.harness.Scene;
import cn.zhian.harness.Zhian;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("soak")
@DisplayName("With the broker or the database killed at full load, every event is in the database exactly once")
class ExternalServersKillIT {
    private static final int KILLS = Boolean.getBoolean("zhian.test.long") ? 10 : 3;
    private static final int CONTROLLERS = 20;
    private static final Duration CATCH_UP = Duration.ofMinutes(4);

    private final Random random = new Random(8);
    private Zhian database;
    private Zhian broker;
    private Zhian zhian;
    private Controllers controllers;
    private Ledger ledger;

    @BeforeEach
    void startUnderLoad() {
        Path data = SharedZhian.folder("external");
        SharedZhian.folder("external-database");
        SharedZhian.folder("external-broker");
        controllers = Controllers.start(CONTROLLERS, data.resolveSibling("external-controllers.out"));
        database = Zhian.start(data.resolveSibling("external-database"), "--only", "database");
        broker = Zhian.start(data.resolveSibling("external-broker"), "--only", "broker");
        String[] options = Stream.of(
                        new String[] {"--set", "zhian.device.host=127.0.0.1"},
                        database.settings("database"),
                        broker.settings("broker"))
                .flatMap(Stream::of)
                .toArray(String[]::new);
        zhian = Zhian.start(data, options);
        ledger = new Ledger(database, controllers);
        Scene scene = Scene.in(zhian.administrator());
        LongStream.range(0, CONTROLLERS)
                .map(number -> scene.controller(controllers, Controllers.FIRST + number))
                .forEach(scene::doors);
        controllers.order("load/start?rate=500&cards=100&put=true");
    }

    @AfterEach
    void stop() {
        List.of(zhian, broker, database).forEach(Zhian::close);
        controllers.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"database", "broker"})
    void theOtherServer(String part) {
        for (int kill = 0; kill < KILLS; kill++) {
            awaitMoreEvents();
            Zhian victim = part.equals("database") ? database : broker;
            victim.killAll();
            victim.start();
        }
        awaitMoreEvents();
        controllers.order("load/stop");
        ledger.awaitAllOnce(CATCH_UP);
    }

    private void awaitMoreEvents() {
        long target = ledger.stored() + 1_000 + random.nextInt(2_000);
        Await.until("events flow", CATCH_UP, () -> ledger.stored() >= target);
    }
}
