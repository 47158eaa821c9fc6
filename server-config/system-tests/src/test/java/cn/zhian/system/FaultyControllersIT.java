package cn.zhian.system;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import cn.zhian.harness.Await;
import cn.zhian.harness.Controllers;
import cn.zhian.harness.Ledger;
import cn.zhian.harness.Scene;
import cn.zhian.harness.Zhian;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Controllers that misbehave lose nothing and harm no other")
@OnItsOwn
class FaultyControllersIT {
    private static final Duration CATCH_UP = Duration.ofMinutes(3);
    private static final int CONTROLLERS = 12;
    private static final long BROKEN = 430_000_001L;
    private static final long BROKEN_RECORD = 3;
    private static final int BROKEN_EVENTS = 8;

    private static Zhian zhian;
    private static Controllers controllers;
    private static Controllers broken;

    @BeforeAll
    static void start() {
        Path data = DataFolders.folder("faulty");
        controllers = Controllers.start(CONTROLLERS, data.resolveSibling("faulty-controllers.out"));
        broken = Controllers.start(1, BROKEN, data.resolveSibling("broken-controllers.out"));
        broken.order("faults?serial=" + BROKEN + "&brokenRecord=" + BROKEN_RECORD);
        swipes(broken, BROKEN, 500, BROKEN_EVENTS);
        zhian = Zhian.start(data, "--set", "zhian.device.host=127.0.0.1");
        Scene scene = Scene.in(zhian.administrator());
        // First, since it takes a while until its record is given up, meanwhile the other tests run.
        scene.doors(scene.controller(broken, BROKEN));
        controllers.serials().forEach(serial -> scene.doors(scene.controller(controllers, serial)));
        Await.until("all controllers send events", Duration.ofSeconds(60), controllers::allListenedTo);
    }

    @AfterAll
    static void stop() {
        zhian.close();
        controllers.close();
        broken.close();
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
        long stored = stored(10) + stored(11);
        controllers.order("load/start?rate=200&cards=50&put=true&duration=20");
        Ledger ledger = new Ledger(zhian::database, controllers);
        Await.until("the healthy ones get through meanwhile", CATCH_UP, () -> stored(10) + stored(11) > stored + 100);
        Await.until("the load ends", CATCH_UP, () -> controllers.ask("load").contains("running=0"));
        controllers.order("faults?serial=all&clear=true");
        ledger.awaitAllOnce(CATCH_UP);
        assertThat(
                "no false life of a memory",
                zhian.count("SELECT MAX(epoch) FROM controller WHERE serial BETWEEN '" + Controllers.FIRST + "' AND '"
                        + (Controllers.FIRST + 9) + "'"),
                is(1L));
    }

    @Test
    void aWipedMemoryStartsAnewAndNothingIsLost() {
        long serial = Controllers.FIRST + 10;
        Ledger ledger = new Ledger(zhian::database, controllers);
        swipes(controllers, serial, 500, 30);
        ledger.awaitAllOnce(CATCH_UP);
        controllers.order("wipe?serial=" + serial);
        swipes(controllers, serial, 600, 5);
        ledger.awaitAllOnce(CATCH_UP);
        controllers.order("off-net?serial=" + serial);
        controllers.order("wipe?serial=" + serial);
        // More events than the platform remembers: only the content tells that this is another memory.
        swipes(controllers, serial, 700, 60);
        controllers.order("come-back?serial=" + serial);
        ledger.awaitAllOnce(CATCH_UP);
        assertThat(zhian.count("SELECT epoch FROM controller WHERE serial = '" + serial + "'"), is(3L));
    }

    @Test
    void aRecordThatStaysUnreadableIsShownAndHoldsUpNoOther() {
        String ofIt = " r JOIN controller c ON c.id = r.controller_id WHERE c.serial = '" + BROKEN + "'";
        Await.until(
                "the others are stored",
                CATCH_UP,
                () -> zhian.count("SELECT COUNT(DISTINCT event_index) FROM pass_record" + ofIt) == BROKEN_EVENTS - 1);
        assertThat(
                zhian.count("SELECT COUNT(*) FROM pass_record" + ofIt + " AND event_index = " + BROKEN_RECORD), is(0L));
        Await.until(
                "the record is shown as rejected",
                CATCH_UP,
                () -> zhian.count("SELECT COUNT(*) FROM rejected_event" + ofIt) == 1);
        assertThat(
                zhian.text("SELECT reason FROM rejected_event" + ofIt), containsString("from index " + BROKEN_RECORD));
    }

    /**
     * Other cards for every life of a memory: the same card at the same door within the same second, under the same
     * number, would be the same event.
     */
    private static void swipes(Controllers of, long serial, int before, int number) {
        for (int card = 1; card <= number; card++) {
            of.order("swipe?serial=" + serial + "&door=1&card=" + (before + card));
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
