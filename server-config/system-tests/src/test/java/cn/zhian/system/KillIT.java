package cn.zhian.system;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.greaterThan;

import cn.zhian.harness.Await;
import cn.zhian.harness.Controllers;
import cn.zhian.harness.Ledger;
import cn.zhian.harness.Scene;
import cn.zhian.harness.Zhian;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayName("Killed at full load, every event of the controllers is in the database exactly once")
class KillIT {
    private static final boolean LONG = Boolean.getBoolean("zhian.test.long");
    private static final int KILLS = LONG ? 10 : 3;
    private static final int CONTROLLERS = 20;
    private static final Duration CATCH_UP = Duration.ofMinutes(4);
    private static final long SEED = 20_261_121;

    private final Random random = new Random(SEED);
    private Path data;
    private Zhian zhian;
    private Controllers controllers;

    @BeforeEach
    void startUnderLoad() {
        data = SharedZhian.folder("kill");
        controllers = Controllers.start(CONTROLLERS, data.resolveSibling("kill-controllers.out"));
        zhian = Zhian.start(data, "--set", "zhian.device.host=127.0.0.1");
        Scene scene = Scene.in(zhian.administrator());
        LongStream.range(0, CONTROLLERS)
                .map(number -> scene.controller(controllers, Controllers.FIRST + number))
                .forEach(scene::doors);
        Await.until(
                "all controllers send events",
                Duration.ofSeconds(60),
                () -> controllers
                        .ask("controllers")
                        .lines()
                        .filter(line -> !line.startsWith("#"))
                        .noneMatch(line -> line.endsWith(",-")));
        controllers.order("load/start?rate=500&cards=100&put=true");
    }

    @AfterEach
    void stop() {
        try (Controllers simulated = controllers;
                Zhian instance = zhian) {
            assertThat(simulated.port(), greaterThan(0));
            assertThat(instance.address().length(), greaterThan(0));
        }
    }

    @Test
    void theServer() {
        Ledger ledger = new Ledger(zhian, controllers);
        for (int kill = 0; kill < KILLS; kill++) {
            awaitMoreEvents(ledger);
            zhian.kill("server");
            awaitServer();
        }
        finish(ledger);
    }

    @Test
    @Tag("soak")
    void theWholeProcessGroup() {
        Ledger ledger = new Ledger(zhian, controllers);
        for (int kill = 0; kill < KILLS; kill++) {
            awaitMoreEvents(ledger);
            zhian.killAll();
            zhian.start();
        }
        finish(ledger);
    }

    private void finish(Ledger ledger) {
        awaitMoreEvents(ledger);
        controllers.order("load/stop");
        ledger.awaitAllOnce(CATCH_UP);
    }

    /** A random number of rows after the last kill, so that it strikes at a random moment of the event path. */
    private void awaitMoreEvents(Ledger ledger) {
        long target = ledger.stored() + 1_000 + random.nextInt(2_000);
        Await.until("events flow", CATCH_UP, () -> ledger.stored() >= target);
    }

    private void awaitServer() {
        Await.until("the launcher brings the server back", Duration.ofSeconds(120), () -> {
            try {
                return zhian.anonymous().get("/communities").status() == 401;
            } catch (java.io.UncheckedIOException e) {
                // Not listening yet.
                return false;
            }
        });
    }
}
