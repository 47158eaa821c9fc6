package cn.zhian.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** The program behind {@code run.sh}. */
public final class Launcher {
    private static final int LOG_BYTES = 10 << 20;

    /** In a field, since a logger nobody refers to forgets its level. */
    private static final Logger BROKER_AUDIT = Logger.getLogger("org.apache.activemq.audit");

    private final RunningParts parts = new RunningParts();
    private volatile ExitCode exitCode = ExitCode.OK;

    /** Held until the process ends; in a field, since a lock nobody refers to is collected and released. */
    private volatile InstanceLock lock;

    private Launcher() {}

    /**
     * Runs one instance until Ctrl-C, TERM or a failure.
     *
     * @param arguments see {@link Options#helpText()}
     */
    public static void main(String[] arguments) {
        System.setProperty("java.util.logging.SimpleFormatter.format", "%1$tFT%1$tT.%1$tL %4$s [%3$s] %5$s%6$s%n");
        new Launcher().run(arguments);
    }

    private void run(String[] arguments) {
        try {
            Options options = Options.parse(arguments, System.getenv());
            if (options.help()) {
                System.out.print(Options.helpText());
                return;
            }
            launch(options);
        } catch (LaunchFailure e) {
            System.err.println(e.getMessage());
            exitCode = e.exitCode();
        }
        System.exit(exitCode.number());
    }

    /** Returns only when something went wrong; a request to stop ends the process inside the hook. */
    private void launch(Options options) {
        DataDirectory data = DataDirectory.open(options.data().orElseGet(() -> defaultData(options)));
        lock = InstanceLock.take(data, options.parts());
        // Open until the process is gone, for what stops it writes as well.
        RotatingLog log = data.log("launcher");
        try {
            logTo(data.logs().resolve("broker.log"));
            Console console = new Console(System.out, System.err, log, Clock.systemUTC());
            Path pidFile = pidFile(data, options);
            Files.writeString(pidFile, ProcessHandle.current().pid() + "\n");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(console, pidFile), "stop"));
            serve(new Instance(options, data, console, parts), console);
        } catch (IOException e) {
            throw new LaunchFailure(ExitCode.DATA, "Cannot write to " + data.root() + ": " + e.getMessage(), e);
        }
    }

    private void serve(Instance instance, Console console) {
        try {
            instance.start();
            throw instance.ended().join();
        } catch (LaunchFailure e) {
            fail(e.exitCode(), e.getMessage(), e, console);
        } catch (RuntimeException e) {
            fail(ExitCode.UNEXPECTED, "Unexpected failure: " + e, e, console);
        } finally {
            parts.stopAll();
        }
    }

    /** What fails because everything is being stopped is no failure. */
    private void fail(ExitCode code, String line, RuntimeException cause, Console console) {
        if (!parts.stopping()) {
            exitCode = code;
            console.complain(line);
            note(console, cause);
        }
    }

    private static void note(Console console, RuntimeException failure) {
        java.io.StringWriter trace = new java.io.StringWriter();
        failure.printStackTrace(new java.io.PrintWriter(trace, true));
        console.note(trace.toString());
    }

    /** Runs on TERM, Ctrl-C and after a failure; halting is the only way to choose the exit code here. */
    private void stop(Console console, Path pidFile) {
        if (exitCode == ExitCode.OK) {
            console.say("Stopping …");
        }
        parts.stopAll();
        if (!pidFile.toFile().delete()) {
            console.note("No " + pidFile + " to remove");
        }
        // Others may have the directory before this process is quite gone.
        release();
        Runtime.getRuntime().halt(exitCode.number());
    }

    /** Parts that run apart on one directory have launchers of their own. */
    private static Path pidFile(DataDirectory data, Options options) {
        String parts = options.parts().size() == Part.values().length
                ? ""
                : "-" + options.parts().iterator().next().key();
        return data.pidFiles().resolve("launcher" + parts + ".pid");
    }

    private void release() {
        try {
            lock.close();
        } catch (IOException e) {
            System.err.println("Cannot release the data directory: " + e.getMessage());
        }
    }

    private static Path defaultData(Options options) {
        return InstanceSettings.home().resolve("data").resolve(options.role());
    }

    /** The broker logs through java.util.logging; none of it belongs on the console. */
    private static void logTo(Path file) throws IOException {
        LogManager.getLogManager().reset();
        Handler handler = new FileHandler(file.toString().replace("%", "%%"), LOG_BYTES, 3, true);
        handler.setFormatter(new SimpleFormatter());
        handler.setEncoding(StandardCharsets.UTF_8.name());
        Logger.getLogger("").addHandler(handler);
        // Five lines for each message, formatted on the threads that write to the disk.
        BROKER_AUDIT.setLevel(java.util.logging.Level.WARNING);
    }
}
