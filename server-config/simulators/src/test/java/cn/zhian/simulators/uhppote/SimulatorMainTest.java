package cn.zhian.simulators.uhppote;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The simulator as a process of its own. */
@Timeout(60)
class SimulatorMainTest {

    private static final long PATIENCE_SECONDS = 30;
    private static final int TERMINATED = 143;

    private Process process;

    @AfterEach
    void killLeftOver() {
        process.destroyForcibly();
    }

    @Test
    void endsWithItsStandardInput() throws Exception {
        BufferedReader out = launch("--controllers", "2", "--demo", "--exit-on-stdin-close");
        assertThat(out.readLine(), matchesPattern("READY control=\\d+ ports=\\d+"));
        process.getOutputStream().close();
        assertThat(exitCode(), is(0));
    }

    @Test
    void endsOnTerm() throws Exception {
        BufferedReader out = launch("--controllers", "2", "--ports", "0,0");
        assertThat(out.readLine(), matchesPattern("READY control=\\d+ ports=\\d+,\\d+"));
        process.destroy();
        assertThat(exitCode(), is(TERMINATED));
    }

    @Test
    void saysWhichPortIsTaken() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            launch("--port", String.valueOf(taken.getLocalPort()));
            assertThat(process.errorReader().readLine(), containsString(String.valueOf(taken.getLocalPort())));
            assertThat(exitCode(), is(1));
        }
    }

    @Test
    void explainsItsOptions() throws Exception {
        launch("--nonsense");
        assertThat(process.errorReader().readLine(), is("unknown option --nonsense"));
        assertThat(exitCode(), is(2));
    }

    private BufferedReader launch(String... options) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-cp",
                Path.of("target", "classes").toAbsolutePath().toString(),
                SimulatorMain.class.getName()));
        command.addAll(List.of(options));
        process = new ProcessBuilder(command).start();
        return process.inputReader();
    }

    private int exitCode() throws InterruptedException {
        assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS), is(true));
        return process.exitValue();
    }
}
