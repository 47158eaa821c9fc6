package cn.zhian.launcher;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ServerOutputTest {
    private final ServerOutput output = new ServerOutput();

    @Test
    void learnsHowLongADeploymentTook() {
        output.accept("… INFO [javax.enterprise.system.core] artemis was successfully deployed in 1,477 milliseconds.");

        assertThat(output.deployed(), is(Map.of("artemis", 1477L)));
    }

    @Test
    void noticesAFailedCommand() {
        output.accept("… WARNING [fish.payara.boot.runtime.BootCommand] Boot Command deploy failed"
                + " PlainTextActionReporterFAILUREDescription: deploy AdminCommandError occurred during deployment");

        assertThat(output.failed().join(), containsString("\"deploy\""));
        assertThat(output.failed().join(), containsString("Error occurred during deployment"));
    }

    @Test
    void noticesTheEndOfTheBoot() {
        output.accept("… INFO [PayaraMicro] Payara Micro 6.2025.10 (build 42) ready in 9,728 (ms)");

        assertThat(output.booted().isDone(), is(true));
        assertThat(output.failed().isDone(), is(false));
    }

    @Test
    void keepsTheLastLines() {
        IntStream.rangeClosed(1, 100).mapToObj(Integer::toString).forEach(output);

        assertThat(output.last(), hasSize(30));
        assertThat(output.last().get(0), is("71"));
        assertThat(output.last().get(29), is("100"));
    }

    @Test
    void takesOtherLinesForNothing() {
        output.accept("… INFO [PayaraMicro] Deployed 0 archive(s)");
        output.accept("");

        assertThat(output.booted().isDone() || output.failed().isDone(), is(false));
        assertThat(output.deployed(), is(Map.of()));
    }
}
