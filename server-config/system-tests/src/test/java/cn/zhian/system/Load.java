package cn.zhian.system;

import cn.zhian.harness.Await;
import cn.zhian.harness.Controllers;
import cn.zhian.harness.Ledger;
import cn.zhian.harness.Scene;
import cn.zhian.harness.Zhian;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.Random;
import java.util.function.Supplier;

/** Simulated controllers at full load, whose events are counted in the database while servers are killed. */
public final class Load implements AutoCloseable {
    /** Kills of one server in a test. */
    static final int KILLS = Boolean.getBoolean("zhian.test.long") ? 10 : 3;

    private static final int FULL = 500;
    private static final int CONTROLLERS = 20;
    private static final Duration CATCH_UP = Duration.ofMinutes(4);
    private static final long SEED = 20_261_121;

    private final Random random = new Random(SEED);
    private final Controllers controllers;
    private final Ledger ledger;

    private Load(Controllers controllers, Ledger ledger) {
        this.controllers = controllers;
        this.ledger = ledger;
    }

    /**
     * Registers 20 controllers, and waits until they know where to send their events.
     *
     * @param log where the simulator writes
     * @param zhian where they are registered
     * @param database gives a connection to the database where their events go
     */
    public static Load of(Path log, Zhian zhian, Supplier<Connection> database) {
        Controllers controllers = Controllers.start(CONTROLLERS, log);
        Scene scene = Scene.in(zhian.administrator());
        controllers.serials().forEach(serial -> scene.doors(scene.controller(controllers, serial)));
        Await.until("all controllers send events", Duration.ofSeconds(60), controllers::allListenedTo);
        return new Load(controllers, new Ledger(database, controllers));
    }

    /** Some 500 passes a second from now on. */
    public void begin() {
        begin(FULL);
    }

    /** So many passes a second from now on. */
    public void begin(int rate) {
        controllers.order("load/start?rate=" + rate + "&cards=100&put=true");
    }

    /** A random number of rows from now, so that a kill strikes at a random moment of the event path. */
    public void awaitMoreEvents() {
        long target = ledger.stored() + 1_000 + random.nextInt(2_000);
        Await.until("events flow", CATCH_UP, () -> ledger.stored() >= target);
    }

    /** Ends the load; every event must then be in the database, once. */
    public void endAndCompare() {
        awaitMoreEvents();
        controllers.order("load/stop");
        ledger.awaitAllOnce(CATCH_UP);
    }

    @Override
    public void close() {
        controllers.close();
    }
}
