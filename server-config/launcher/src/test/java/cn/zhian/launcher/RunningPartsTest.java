package cn.zhian.launcher;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
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

    @Test
    void returnsOnlyWhenAllHaveStopped() throws Exception {
        CountDownLatch reached = new CountDownLatch(1);
        CountDownLatch released = new CountDownLatch(1);
        parts.add(part("database", () -> {
            reached.countDown();
            released.await();
            return null;
        }));
        CompletableFuture<Void> first = CompletableFuture.runAsync(parts::stopAll);
        reached.await();

        CompletableFuture<Void> second = CompletableFuture.runAsync(parts::stopAll);

        assertThrows(TimeoutException.class, () -> second.get(200, TimeUnit.MILLISECONDS));
        released.countDown();
        CompletableFuture.allOf(first, second).get(10, TimeUnit.SECONDS);
        assertThat(stopped, contains("database"));
    }

    private RunningPart part(String name) {
        return part(name, () -> null);
    }

    private RunningPart part(String name, Callable<Void> whileStopping) {
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
                try {
                    whileStopping.call();
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
                stopped.add(name);
            }
        };
    }
}
