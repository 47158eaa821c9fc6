package cn.zhian.launcher;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** The simulated door controllers of a demo, as a child process. */
public final class Simulator implements RunningPart {
    static final Duration STOP = Duration.ofSeconds(3);

    private final ChildProcess child;

    private Simulator(ChildProcess child) {
        this.child = child;
    }

    /**
     * Starts the simulator.
     *
     * @param data where log and pid file lie
     * @param jar the program
     * @param port UDP, of all simulated controllers
     * @param controlPort TCP, for tests
     * @return the running simulator
     * @throws LaunchFailure when it is not built
     */
    public static Simulator start(DataDirectory data, Path jar, int port, int controlPort) {
        if (!Files.exists(jar)) {
            throw new LaunchFailure(ExitCode.NOT_BUILT, "Not built: " + jar + " missing; run mvn package");
        }
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                mark(data),
                "-Xmx64m",
                "-XX:+UseSerialGC",
                "-jar",
                jar.toString(),
                "--demo",
                "--controllers",
                "8",
                "--first-serial",
                "425990001",
                "--doors",
                "4",
                "--port",
                Integer.toString(port),
                "--control-port",
                Integer.toString(controlPort),
                "--exit-on-stdin-close");
        Path pidFile = data.pidFiles().resolve("simulator.pid");
        return new Simulator(
                ChildProcess.start(new ChildProcess.Plan(command, pidFile, data.log("simulator"), line -> {})));
    }

    static String mark(DataDirectory data) {
        return "-Dzhian.simulator=" + data.root();
    }

    @Override
    public String name() {
        return "simulator";
    }

    @Override
    public CompletableFuture<String> died() {
        return child.ended().thenApply(code -> "exit code " + code);
    }

    @Override
    public void stop() {
        child.stop(STOP);
    }
}
