package cn.zhian.launcher;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeftoversTest {
    private static final Duration GRACE = Duration.ofMillis(500);

    @TempDir
    Path data;

    private final List<Process> started = new ArrayList<>();

    @AfterEach
    void endProcesses() {
        started.forEach(Process::destroyForcibly);
    }

    @Test
    void findsOnlyProcessesThatCarryTheWholeMark() throws IOException {
        Process ours = shell("echo up; read line", mark());
        shell("echo up; read line", mark() + "2");

        assertThat(new Leftovers().find(mark()), contains(ours.toHandle()));
    }

    @Test
    void stopsWhatAnEarlierStartLeft() throws IOException {
        Process ours = shell("echo up; read line", mark());

        assertThat(new Leftovers().stop(mark(), GRACE), is(1));

        assertEnds(ours);
        assertThat(new Leftovers().find(mark()), is(empty()));
    }

    @Test
    void killsWhatDoesNotListen() throws IOException {
        Process stubborn = shell("trap '' TERM; echo up; while :; do read line; done", mark());

        new Leftovers().stop(mark(), GRACE);

        assertEnds(stubborn);
    }

    @Test
    void leavesOthersAlone() throws IOException {
        Process other = shell("echo up; read line", mark() + "-other");

        assertThat(new Leftovers().stop(mark(), GRACE), is(0));

        assertThat(other.isAlive(), is(true));
    }

    private String mark() {
        return "-Dzhian.instance=" + data;
    }

    /** Returns when the script has said that it is up, so that traps are set. */
    private Process shell(String script, String argument) throws IOException {
        Process process = new ProcessBuilder("sh", "-c", script, "sh", argument).start();
        started.add(process);
        BufferedReader output =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        assertThat(output.readLine(), is("up"));
        return process;
    }

    /** The process is gone; that this one noticed may come a moment after the other noticed it. */
    private static void assertEnds(Process process) {
        assertThat(process.onExit().orTimeout(10, TimeUnit.SECONDS).join().isAlive(), is(false));
    }
}
