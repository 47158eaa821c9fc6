package cn.zhian.platform.view;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;

import cn.zhian.platform.node.Hint;
import cn.zhian.platform.node.NodeHints;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.faces.push.PushContext;
import java.io.Serializable;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LivePushTest {
    private final LivePush push = new LivePush();
    private final ArrayDeque<Runnable> waiting = new ArrayDeque<>();
    private final List<Long> waits = new ArrayList<>();
    private final List<String> sent = new ArrayList<>();
    private final List<LiveHint> elsewhere = new ArrayList<>();
    private boolean broken;

    @BeforeEach
    void start() {
        push.clock = Clock.fixed(Instant.ofEpochSecond(1_000_000), ZoneOffset.UTC);
        push.timer = (ManagedScheduledExecutorService) Proxy.newProxyInstance(
                LivePushTest.class.getClassLoader(),
                new Class<?>[] {ManagedScheduledExecutorService.class},
                (proxy, method, arguments) -> {
                    waiting.add((Runnable) arguments[0]);
                    waits.add((Long) arguments[1]);
                    return null;
                });
        push.live = new Recorder();
        push.nodes = new NodeHints() {
            @Override
            public void tell(Hint hint) {
                elsewhere.add(LiveHint.of(hint).orElseThrow());
            }
        };
    }

    @Test
    void theFirstChangeGoesAtOnceAndTheNextWaits() {
        push.tell(5, "passes", List.of(1L));
        waiting.remove().run();
        push.tell(5, "passes", List.of(2L));
        push.tell(5, "passes", List.of(3L));
        assertThat(waiting.size(), is(1));
        waiting.remove().run();
        assertThat(waits, contains(0L, LivePush.GAP_MILLIS));
        assertThat(sent, contains("community-5 {passes=[1]}", "community-5 {passes=[2, 3]}"));
    }

    @Test
    void eachCommunityHasItsOwnLine() {
        push.tell(5, "passes", List.of(1L));
        push.tell(6, "passes", List.of(2L));
        waiting.remove().run();
        waiting.remove().run();
        assertThat(sent, contains("community-5 {passes=[1]}", "community-6 {passes=[2]}"));
        assertThat(waits, contains(0L, 0L));
    }

    @Test
    void tellsOtherNodesWhatHappenedHereAndNotWhatTheyTold() {
        push.tell(5, "passes", List.of(1L));
        push.heard(new LiveHint(5, Map.of("passes", List.of(2L), "alarms", "refresh")).hint());
        assertThat(waiting.size(), is(1));
        waiting.remove().run();
        assertThat(sent, contains("community-5 {passes=[1, 2], alarms=refresh}"));
        assertThat(elsewhere, contains(new LiveHint(5, Map.of("passes", List.of(1L)))));

        push.heard(new LiveHint(5, Map.of("doors", List.of(3L))).hint());
        waiting.remove().run();
        assertThat(sent.get(1), is("community-5 {doors=[3]}"));
        assertThat(elsewhere.size(), is(1));
    }

    @Test
    void otherNodesHearAlthoughOwnPagesDoNot() {
        broken = true;
        push.tell(5, "passes", List.of(1L));
        waiting.remove().run();
        assertThat(elsewhere.size(), is(1));
    }

    @Test
    void aFailedPushDoesNotStopTheLine() {
        broken = true;
        push.tell(5, "doors", List.of(1L));
        waiting.remove().run();
        broken = false;
        push.tell(5, "doors", List.of(2L));
        waiting.remove().run();
        assertThat(sent, contains("community-5 {doors=[2]}"));
    }

    private final class Recorder implements PushContext {
        private static final long serialVersionUID = 1L;

        @Override
        public Set<Future<Void>> send(Object message) {
            throw new AssertionError("A message to everybody: " + message);
        }

        @Override
        public <S extends Serializable> Set<Future<Void>> send(Object message, S user) {
            if (broken) {
                throw new IllegalStateException("The channel is broken");
            }
            sent.add(user + " " + message);
            return Set.of();
        }

        @Override
        public <S extends Serializable> Map<S, Set<Future<Void>>> send(Object message, Collection<S> users) {
            throw new AssertionError("A message to several: " + message);
        }
    }
}
