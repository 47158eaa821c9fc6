package cn.zhian.bench;

import cn.zhian.harness.Api;
import cn.zhian.harness.Await;
import cn.zhian.harness.Controllers;
import cn.zhian.harness.Scene;
import cn.zhian.harness.Zhian;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;

/** The running instance with its community, residents and controllers; each is made when it is first needed. */
final class World implements AutoCloseable {
    /** Number of the first card; the simulator's generated load counts from here as well. */
    static final long FIRST_CARD = 10_000_001L;

    /** Residents with a card each. */
    static final int HOLDERS = 1_000;

    private static final int GATES = 200;
    private static final int SPREAD = 20;
    private static final long SPREAD_FIRST = Controllers.FIRST + 1_000;
    private static final Duration SET_UP = Duration.ofMinutes(2);
    private static final double NANOS = 1e9;

    private final Path folder;
    private final Zhian zhian;
    private final List<Start> starts = new ArrayList<>();
    private Optional<Scene> scene = Optional.empty();
    private Optional<Fleet> gates = Optional.empty();
    private Optional<Fleet> spread = Optional.empty();
    private Optional<List<Holder>> holders = Optional.empty();

    private World(Path folder, Zhian zhian) {
        this.folder = folder;
        this.zhian = zhian;
    }

    /**
     * A resident with a card.
     *
     * @param residentId of the resident
     * @param credentialId of the card
     * @param card its number
     */
    record Holder(long residentId, long credentialId, long card) {}

    /**
     * Starts an instance.
     *
     * @param folder empty; all files lie below it
     * @param twice whether it is stopped and started once more, for the start of an instance with data
     */
    static World start(Path folder, boolean twice) {
        long begin = System.nanoTime();
        World world = new World(folder, Zhian.start(folder.resolve("data"), options()));
        world.note("first start, data directory empty", begin);
        if (twice) {
            // A first sign-in belongs to the first start, so that the second is any later one.
            world.zhian.administrator();
            world.zhian.stop();
            long again = System.nanoTime();
            world.zhian.start();
            world.note("later start", again);
        }
        return world;
    }

    /** Another instance, empty, to which this one can push. @param role {@code county} or {@code city} */
    Zhian above(String role) {
        Progress.say("starting a " + role);
        return Zhian.start(folder.resolve(role), options("--role", role));
    }

    private static String[] options(String... more) {
        List<String> options = new ArrayList<>(List.of(more));
        options.addAll(List.of("--set", "zhian.device.host=127.0.0.1"));
        for (String port : List.of("--port", "--https-port", "--database-port", "--broker-port")) {
            options.addAll(List.of(port, "" + Controllers.freePort()));
        }
        options.addAll(List.of("--device-port", "" + Controllers.freeUdpPort()));
        return options.toArray(String[]::new);
    }

    private void note(String name, long begin) {
        starts.add(new Start(name, (System.nanoTime() - begin) / NANOS, zhian.output()));
    }

    /** How the instance started. */
    List<Start> starts() {
        return List.copyOf(starts);
    }

    /** The instance. */
    Zhian zhian() {
        return zhian;
    }

    /** The API as administrator, freshly signed in. */
    Api api() {
        return zhian.administrator();
    }

    /** The community that everything belongs to. */
    Scene scene() {
        if (scene.isEmpty()) {
            scene = Optional.of(Scene.in(api()));
        }
        return scene.get();
    }

    /** The 200 controllers of the event path. */
    Fleet gates() {
        if (gates.isEmpty()) {
            gates = Optional.of(fleet("gates", GATES, Controllers.FIRST));
        }
        return gates.get();
    }

    /** The 20 controllers of the distribution, not registered yet. */
    Controllers spreadControllers() {
        return Controllers.start(SPREAD, SPREAD_FIRST, folder.resolve("spread.out"));
    }

    /** Their serial numbers. */
    static LongStream spreadSerials() {
        return LongStream.range(SPREAD_FIRST, SPREAD_FIRST + SPREAD);
    }

    /** Registers the controllers of the distribution. */
    Fleet spread(Controllers controllers) {
        spread = Optional.of(registered(controllers, SPREAD, SPREAD_FIRST));
        return spread.get();
    }

    private Fleet fleet(String name, int number, long first) {
        Progress.say("setting up " + number + " controllers");
        return registered(Controllers.start(number, first, folder.resolve(name + ".out")), number, first);
    }

    private Fleet registered(Controllers controllers, int number, long first) {
        List<Long> ids = new ArrayList<>();
        List<Long> doors = new ArrayList<>();
        for (long serial = first; serial < first + number; serial++) {
            long id = scene().controller(controllers, serial);
            ids.add(id);
            doors.addAll(scene().doors(id));
        }
        Fleet fleet = new Fleet(controllers, first, List.copyOf(ids), List.copyOf(doors));
        Await.until("all controllers send their events here", SET_UP, fleet::listening);
        return fleet;
    }

    /** 1,000 residents with a card each. */
    List<Holder> holders() {
        if (holders.isEmpty()) {
            Progress.say("setting up " + HOLDERS + " residents with cards");
            List<Holder> made = new ArrayList<>();
            for (int i = 0; i < HOLDERS; i++) {
                made.add(holder(FIRST_CARD + i));
            }
            holders = Optional.of(List.copyOf(made));
        }
        return holders.get();
    }

    /** One more resident with a card. */
    Holder holder(long card) {
        long resident = scene().api().create("/residents", resident(card));
        return new Holder(resident, scene().card(resident, card), card);
    }

    private Map<String, Object> resident(long number) {
        Map<String, Object> resident = new LinkedHashMap<>();
        resident.put("houseId", scene().house());
        resident.put("name", "住户" + (char) ('一' + number % 5_000));
        resident.put("documentType", "other");
        resident.put("documentNumber", "BENCH-" + number);
        resident.put("relation", "family");
        return resident;
    }

    /** Server, broker (in the launcher) and database. */
    Processes servers() {
        return new Processes(pids());
    }

    /** The same with the simulator of a fleet and this program. */
    Processes everything(Fleet fleet) {
        Map<String, Long> pids = new LinkedHashMap<>();
        pids.put("simulator", fleet.controllers().pid());
        pids.putAll(pids());
        pids.put("benchmark", ProcessHandle.current().pid());
        return new Processes(pids);
    }

    private Map<String, Long> pids() {
        Map<String, Long> pids = new LinkedHashMap<>();
        pids.put("server", zhian.pid("server"));
        pids.put("broker", zhian.launcherPid());
        pids.put("database", zhian.pid("database"));
        return pids;
    }

    @Override
    public synchronized void close() {
        zhian.close();
        gates.ifPresent(fleet -> fleet.controllers().close());
        spread.ifPresent(fleet -> fleet.controllers().close());
    }
}
