package cn.zhian.bench;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/**
 * The command line.
 *
 * @param full ten million passes instead of one
 * @param write whether {@code docs/benchmarks.md} is to be renewed
 * @param items letters of what is measured
 */
record BenchOptions(boolean full, boolean write, List<String> items) {
    /** Everything, in the order of the requirements. */
    static final List<String> ALL = List.of("a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "l", "r", "t");

    /** For {@code --help} and after mistakes. */
    static final String USAGE = """
            usage: bench.sh [--full] [--write] [--only a,b,…]
              --full    10,000,000 passes to search in instead of 1,000,000
              --write   renews docs/benchmarks.md
              --only    a raw limit, b event path, c latency, d distribution,
                        e start and memory, f search, g import,
                        h check of a city, i devices, j evidence,
                        l deliveries, r lists of a county,
                        t through three tiers
            """;

    /**
     * Reads the command line.
     *
     * @throws IllegalArgumentException when something is unknown or missing
     */
    static BenchOptions parse(String[] arguments) {
        Deque<String> rest = new ArrayDeque<>(Arrays.asList(arguments));
        boolean full = false;
        boolean write = false;
        List<String> items = ALL;
        while (!rest.isEmpty()) {
            String option = rest.pop();
            switch (option) {
                case "--full" -> full = true;
                case "--write" -> write = true;
                case "--only" -> items = items(rest.isEmpty() ? "" : rest.pop());
                default -> throw new IllegalArgumentException("Unknown option " + option);
            }
        }
        return new BenchOptions(full, write, items);
    }

    private static List<String> items(String text) {
        List<String> items = List.of(text.split(","));
        if (!ALL.containsAll(items)) {
            throw new IllegalArgumentException("--only takes letters of --help with commas between");
        }
        return ALL.stream().filter(items::contains).toList();
    }
}
