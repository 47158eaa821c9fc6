package cn.zhian.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/** What the measurements ran on. */
final class Machine {
    private static final int KILO = 1024;

    private Machine() {}

    /** Name and value of each fact. */
    static List<String[]> facts() throws IOException {
        return List.of(
                fact("date", LocalDate.now().toString()),
                fact("processor", value("/proc/cpuinfo", "model name") + ", " + cores() + " cores"),
                fact("memory", memoryMegabytes() + " MB"),
                fact(
                        "kernel",
                        Files.readString(Path.of("/proc/sys/kernel/osrelease")).strip()),
                fact("Java", System.getProperty("java.vm.name") + " " + System.getProperty("java.runtime.version")));
    }

    /** Processors that this program may use. */
    static int cores() {
        return Runtime.getRuntime().availableProcessors();
    }

    private static long memoryMegabytes() throws IOException {
        return Long.parseLong(value("/proc/meminfo", "MemTotal").split(" ")[0]) / KILO;
    }

    /** The first value of that name in a file of lines {@code name: value}. */
    static String value(String file, String name) throws IOException {
        return Files.readAllLines(Path.of(file)).stream()
                .filter(line -> line.startsWith(name))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst()
                .orElse("unknown");
    }

    private static String[] fact(String name, String value) {
        return new String[] {name, value};
    }
}
