package cn.zhian.bench;

import cn.zhian.harness.Zhian;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The program behind {@code bench.sh}. */
public final class Bench {
    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private static final int USAGE = 2;
    private static final int INCOMPLETE = 1;

    private final BenchOptions options;
    private final List<Figure> figures = new ArrayList<>();
    private boolean complete = true;

    private Bench(BenchOptions options) {
        this.options = options;
    }

    /**
     * Measures and prints the table.
     *
     * @param arguments see {@code bench.sh --help}
     */
    public static void main(String[] arguments) throws IOException {
        try {
            Bench bench = new Bench(BenchOptions.parse(arguments));
            bench.run();
            System.exit(bench.complete ? 0 : INCOMPLETE);
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage() + "\n" + BenchOptions.USAGE);
            System.exit(USAGE);
        }
    }

    private void run() throws IOException {
        Path folder = Files.createTempDirectory("zhian-bench-");
        try (World world = World.start(folder, options.items().contains("e"))) {
            // On Ctrl-C or TERM the instance, which has a session of its own, must not stay behind.
            Runtime.getRuntime().addShutdownHook(new Thread(world::close, "stop"));
            for (Map.Entry<String, Item> item : items(world).entrySet()) {
                if (options.items().contains(item.getKey())) {
                    measure(item.getKey(), item.getValue());
                }
            }
        }
        // Sorted by letter; the order of measuring differs.
        figures.sort(Comparator.comparing(Figure::item));
        Report report = new Report(Machine.facts(), figures);
        OUT.print(report.text());
        if (options.write()) {
            Path document = Zhian.home().resolve("docs/benchmarks.md");
            Files.writeString(document, report.into(Files.readString(document)));
        }
        if (complete) {
            delete(folder);
        } else {
            // The logs may say why; millions of rows don't.
            delete(folder.resolve("data/mariadb"));
            System.err.println("Logs stay in " + folder);
        }
    }

    /** In the order in which they are measured: what fills the database comes late, memory last. */
    private Map<String, Item> items(World world) {
        Map<String, Item> items = new LinkedHashMap<>();
        // First, since a new target is told of everything there is.
        items.put("l", new Deliveries(world));
        items.put("t", new ThroughTiers(world));
        RawLimit raw = new RawLimit(world);
        items.put("a", raw);
        items.put("b", new EventPath(world, raw));
        items.put("c", new Latency(world));
        items.put("d", new Distribution(world));
        items.put("g", new PeopleImport(world));
        items.put("h", new CityCheck(world));
        items.put("i", new DeviceImport(world));
        items.put("j", new Evidence(world));
        items.put("f", new PassSearch(world, options.full()));
        items.put("r", new RegionPages(world));
        items.put("e", new StartAndMemory(world));
        return items;
    }

    // AssertionError is how the harness says that something did not come in time.
    private void measure(String letter, Item item) {
        Progress.say("item " + letter);
        try {
            figures.addAll(item.measure());
        } catch (Exception | AssertionError e) {
            complete = false;
            figures.add(Figure.of(
                    letter,
                    "not measured",
                    "–",
                    String.valueOf(e.getMessage()).lines().findFirst().orElse("")));
            e.printStackTrace();
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
