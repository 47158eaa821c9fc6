package cn.zhian.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The processes of one run, by what they are; figures come from {@code /proc}. */
final class Processes {
    /** Linux counts processor time for programs in hundredths of a second (USER_HZ). */
    private static final double TICKS_PER_SECOND = 100;

    /** Fields of {@code /proc/<pid>/stat} after the name in parentheses: proc(5) 14 and 15 minus the first two. */
    private static final int USER_TIME = 11;

    private static final int SYSTEM_TIME = 12;
    private static final int KILO = 1024;
    private static final int MILLIS = 1000;
    private static final List<String> SERVERS = List.of("server", "broker", "database");

    private final Map<String, Long> pids;

    /** @param pids process numbers by name, in the order of the report */
    Processes(Map<String, Long> pids) {
        this.pids = new LinkedHashMap<>(pids);
    }

    /** Processor seconds that each has used since its start. */
    Map<String, Double> processorSeconds() throws IOException {
        Map<String, Double> seconds = new LinkedHashMap<>();
        for (Map.Entry<String, Long> process : pids.entrySet()) {
            String stat = Files.readString(Path.of("/proc/" + process.getValue() + "/stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            double ticks = Double.parseDouble(fields[USER_TIME]) + Double.parseDouble(fields[SYSTEM_TIME]);
            seconds.put(process.getKey(), ticks / TICKS_PER_SECOND);
        }
        return seconds;
    }

    /**
     * The share of all processors that each used between two readings.
     *
     * @param before earlier reading
     * @param after later reading
     * @param seconds between them
     */
    static String shares(Map<String, Double> before, Map<String, Double> after, double seconds) {
        return after.entrySet().stream()
                .map(entry -> String.format(
                        Locale.ROOT,
                        "%s %.0f %%",
                        entry.getKey(),
                        (entry.getValue() - before.get(entry.getKey())) / seconds / Machine.cores() * 100))
                .collect(Collectors.joining(" · "));
    }

    /** Processor milliseconds that server, broker and database together spent on one event. */
    static double millisPerEvent(Map<String, Double> before, Map<String, Double> after, double events) {
        double seconds = SERVERS.stream()
                .mapToDouble(name -> after.get(name) - before.get(name))
                .sum();
        return seconds * MILLIS / events;
    }

    /** Resident memory of each in megabytes. */
    String residentMemory() throws IOException {
        StringBuilder text = new StringBuilder();
        for (Map.Entry<String, Long> process : pids.entrySet()) {
            String rss = Machine.value("/proc/" + process.getValue() + "/status", "VmRSS");
            text.append(text.isEmpty() ? "" : " · ")
                    .append(process.getKey())
                    .append(' ')
                    .append(Long.parseLong(rss.split(" ")[0]) / KILO)
                    .append(" MB");
        }
        return text.toString();
    }
}
