package cn.zhian.system;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import cn.zhian.harness.Await;
import cn.zhian.harness.Controllers;
import cn.zhian.harness.Ledger;
import cn.zhian.harness.Scene;
import cn.zhian.harness.Zhian;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("soak")
@DisplayName("Controllers that misbehave lose nothing and harm no other")
class FaultyControllersIT {
    private static final Duration CATCH_UP = Duration.ofMinutes(3);
    private static final int CONTROLLERS = 12;

    private static Zhian zhian;
    private static Controllers controllers;

    @BeforeAll
    static void start() {
        Path data = SharedZhian.folder("faulty");
        controllers = Controllers.start(CONTROLLERS, data.resolveSibling("faulty-controllers.out"));
        zhian = Zhian.start(data, "--set", "zhian.device.host=127.0.0.1", "--set", "zhian.uhppote.pollSeconds=3");
        Scene scene = Scene.in(zhian.administrator());
        LongStream.range(0, CONTROLLERS)
                .map(number -> scene.controller(controllers, Controllers.FIRST + number))
                .forEach(scene::doors);
    }

    @AfterAll
    static void stop() {
        zhian.close();
        controllers.close();
    }

    @Test
    void allKindsOfFaultAtOnce() {
        fault(0, "dropPushes=0.5");
        fault(1, "duplicatePushes=0.5");
        fault(2, "reorderPushes=0.5");
        fault(3, "garbage=0.5");
        fault(4, "wrongSerialReplies=true");
        fault(5, "badBcd=true");
        fault(6, "silent=true");
        fault(7, "firmware662=true");
        fault(8, "slowReplies=1500");
        fault(9, "dropReplies=0.3");
        controllers.order("load/start?rate=200&cards=50&put=true&duration=20");
        Ledger ledger = new Ledger(zhian, controllers);
        Await.until(
                "the healthy ones get through meanwhile",
                Duration.ofSeconds(30),
                () -> stored(10) > 50 && stored(11) > 50);
        Await.until(
                "the load ends",
                Duration.ofSeconds(40),
                () -> controllers.ask("load").contains("running=0"));
        controllers.order("faults?serial=all&clear=true");
        ledger.awaitAllOnce(CATCH_UP);
    }

    @Test
    void aWipedMemoryStartsAnewAndNothingIsLost() {
        long serial = Controllers.FIRST + 10;
        Ledger ledger = new Ledger(zhian, controllers);
        swipes(serial, 30);
        ledger.awaitAllOnce(CATCH_UP);
        controllers.order("wipe?serial=" + serial);
        swipes(serial, 5);
        ledger.awaitAllOnce(CATCH_UP);
        controllers.order("off-net?serial=" + serial);
        controllers.order("wipe?serial=" + serial);
        // More events than the platform remembers: only the content tells that this is another memory.
        swipes(serial, 60);
        controllers.order("come-back?serial=" + serial);
        ledger.awaitAllOnce(CATCH_UP);
        assertThat(
                zhian.count("SELECT COUNT(DISTINCT epoch) FROM pass_record p JOIN controller c"
                        + " ON c.id = p.controller_id WHERE c.serial = '" + serial + "'"),
                is(3L));
    }

    private static void swipes(long serial, int number) {
        for (int card = 1; card <= number; card++) {
            controllers.order("swipe?serial=" + serial + "&door=1&card=" + (500 + card));
        }
    }

    private static void fault(int controller, String fault) {
        controllers.order("faults?serial=" + (Controllers.FIRST + controller) + "&" + fault);
    }

    private static long stored(int controller) {
        return zhian.count("SELECT COUNT(*) FROM pass_record p JOIN controller c ON c.id = p.controller_id"
                + " WHERE c.serial = '" + (Controllers.FIRST + controller) + "'");
    }
}
