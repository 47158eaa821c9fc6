package cn.zhian.bench;

import java.io.PrintStream;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;

/** Tells how far the run is, beside the table: on standard error. */
final class Progress {
    private static final PrintStream OUT = System.err;

    private Progress() {}

    /** One line. */
    static void say(String line) {
        OUT.println(LocalTime.now().truncatedTo(ChronoUnit.SECONDS) + " " + line);
    }
}
