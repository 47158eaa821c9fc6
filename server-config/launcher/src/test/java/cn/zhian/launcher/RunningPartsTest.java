package cn.zhian.launcher;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class RunningPartsTest {
    private final List<String> stopped = new ArrayList<>();
    private final RunningParts parts = new RunningParts();

    @Test
    void stopsTheLastStartedFirst() {
        parts.add(part("database"));
        parts.add(part("broker"));
        parts.add(part("server"));

        parts.stopAll();

        assertThat(stopped, contains("server", "broker", "database"));
        assertThat(parts.stopping(), is(true));
    }

    @Test
    void stopsAtOnceWhatComesTooLate() {
        parts.stopAll();

        assertThrows(LaunchFailure.class, () -> parts.add(part("server")));

        assertThat(stopped, contains("server"));
    }

    private RunningPart part(String name) {
        return new RunningPart() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public CompletableFuture<String> died() {
                return new CompletableFuture<>();
            }

            @Override
            public void stop() {
                stopped.add(name);
            }
        };
    }
}
