package cn.zhian.launcher;

import java.io.IOException;
import java.time.Duration;

/**
 * Agent inside the server: ends it when the launcher is gone. The launcher never writes to the
 * server's standard input; it ends only when the launcher's process does, however it died.
 */
public final class ParentWatch {
    private static final Duration CLEAN_STOP = Duration.ofSeconds(10);

    private ParentWatch() {}

    /**
     * Called by the JVM before the server's main method.
     *
     * @param argument unused
     */
    public static void premain(String argument) {
        daemon("parent-watch", ParentWatch::awaitParentEnd);
    }

    private static void awaitParentEnd() {
        try {
            while (System.in.read() >= 0) {
                // Nothing is ever sent; only the end of the stream counts.
            }
        } catch (IOException e) {
            System.err.println("Standard input failed, ending as if the launcher had died: " + e);
        }
        daemon("parent-watch-halt", ParentWatch::haltAfterCleanStop);
        System.exit(0);
    }

    private static void haltAfterCleanStop() {
        try {
            Thread.sleep(CLEAN_STOP.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(1);
    }

    private static void daemon(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }
}
