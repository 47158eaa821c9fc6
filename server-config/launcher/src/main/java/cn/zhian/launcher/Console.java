package cn.zhian.launcher;

import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;

/** The few lines the operator sees; each also goes to {@code logs/launcher.log} with its time. */
public final class Console {
    private final PrintStream out;
    private final PrintStream err;
    private final RotatingLog log;
    private final Clock clock;

    /**
     * A console that keeps a log.
     *
     * @param out for news
     * @param err for failures
     * @param log for both
     * @param clock for the times in the log
     */
    public Console(PrintStream out, PrintStream err, RotatingLog log, Clock clock) {
        this.out = out;
        this.err = err;
        this.log = log;
        this.clock = clock;
    }

    /**
     * Tells news.
     *
     * @param line one line
     */
    public void say(String line) {
        out.println(line);
        out.flush();
        note(line);
    }

    /**
     * Tells what must not stay in the log.
     *
     * @param text may hold a secret
     */
    public void tell(String text) {
        out.println(text);
        out.flush();
    }

    /**
     * Tells that a part is up and how long it took.
     *
     * @param part what
     * @param detail where, for the operator
     * @param took its share of the start
     */
    public void up(String part, String detail, Duration took) {
        say(String.format(Locale.ROOT, "  %-12s %-44s %5.1f s", part, detail, took.toMillis() / 1000.0));
    }

    /**
     * Tells a failure.
     *
     * @param line what is wrong and what to do
     */
    public void complain(String line) {
        err.println(line);
        err.flush();
        note(line);
    }

    /**
     * Writes to the log only.
     *
     * @param line anything but secrets
     */
    public void note(String line) {
        log.line(clock.instant() + " " + line);
    }
}
