package cn.zhian.system;

import cn.zhian.harness.Await;
import cn.zhian.harness.Zhian;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Two servers, {@code one} and {@code other}, on one database and one broker. */
public final class TwoNodes implements AutoCloseable {
    private static final Duration SOON = Duration.ofSeconds(60);

    /** The last started is the first to end. */
    private final Deque<Zhian> running = new ArrayDeque<>();

    private final String name;
    private final List<String> options;
    private final Zhian database;
    private final Zhian broker;
    private final Zhian one;
    private final Zhian other;

    private TwoNodes(String name, String... options) {
        this.name = name;
        this.options = List.of(options);
        database = started(Zhian.start(DataFolders.folder(name + "-database"), "--only", "database"));
        broker = started(Zhian.start(DataFolders.folder(name + "-broker"), "--only", "broker"));
        one = node("one");
        one.administrator();
        other = node("other", "--set", "zhian.keys.file=" + one.data().resolve("secrets/keys.properties"));
    }

    /** Starts them. @param name of the folders of their data @param options of both nodes */
    public static TwoNodes start(String name, String... options) {
        return new TwoNodes(name, options);
    }

    private Zhian started(Zhian part) {
        running.push(part);
        return part;
    }

    private Zhian node(String node, String... more) {
        List<String> all = new ArrayList<>(List.of("--only", "server", "--set", "zhian.node=" + node));
        all.addAll(List.of("--set", "zhian.device.host=127.0.0.1"));
        all.addAll(List.of(database.settings("database")));
        all.addAll(List.of(broker.settings("broker")));
        all.addAll(options);
        all.addAll(List.of(more));
        return started(Zhian.start(DataFolders.folder(name + "-" + node), all.toArray(String[]::new)));
    }

    /** The part with the database. */
    public Zhian database() {
        return database;
    }

    /** The part with the broker. */
    public Zhian broker() {
        return broker;
    }

    /** The first node. */
    public Zhian one() {
        return one;
    }

    /** The other node. */
    public Zhian other() {
        return other;
    }

    /** The name of the node that reads from the devices. */
    public String reader() {
        return database.text("SELECT SUBSTRING_INDEX(node, '/', 1) FROM device_reader");
    }

    /** The node that reads from the devices, once one does. */
    public Zhian reading() {
        Await.until(
                "a node reads from the devices",
                SOON,
                () -> database.count("SELECT COUNT(*) FROM device_reader") == 1
                        && List.of("one", "other").contains(reader()));
        return reader().equals("one") ? one : other;
    }

    @Override
    public void close() {
        running.forEach(Zhian::close);
    }
}
