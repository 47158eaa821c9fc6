package cn.zhian.platform.node;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import jakarta.json.JsonValue;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class HintQueueTest {
    private final List<Duration> turns = new ArrayList<>();
    private final List<List<String>> told = new ArrayList<>();
    private final List<String> log = new ArrayList<>();
    private boolean away;

    private final HintQueue queue = new HintQueue(new HintQueue.Turns() {
        @Override
        public void after(Duration pause) {
            turns.add(pause);
        }

        @Override
        public void tell(List<Hint> hints) {
            if (away) {
                throw new IllegalStateException("away");
            }
            told.add(hints.stream().map(Hint::topic).toList());
        }

        @Override
        public void lost(RuntimeException why) {
            log.add("lost");
        }

        @Override
        public void found() {
            log.add("found");
        }
    });

    private void add(int from, int to) {
        for (int i = from; i < to; i++) {
            queue.add(new Hint(Integer.toString(i), JsonValue.EMPTY_JSON_OBJECT));
        }
    }

    @Test
    void tellsTogetherWhatComesTogether() {
        add(0, 3);
        assertThat(turns, contains(HintQueue.GATHER));
        queue.turn();
        assertThat(told, contains(List.of("0", "1", "2")));
        add(3, 4);
        assertThat(turns, contains(HintQueue.GATHER, HintQueue.GATHER));
        queue.turn();
        assertThat(told.get(1), contains("3"));
    }

    @Test
    void tellsMuchInSeveralMessages() {
        add(0, HintWire.MOST + 1);
        queue.turn();
        assertThat(told.size(), is(2));
        assertThat(told.get(1), contains(Integer.toString(HintWire.MOST)));
        assertThat(turns.size(), is(1));
    }

    @Test
    void keepsTheNewestAndOneTurnWhileTheOthersAreAway() {
        away = true;
        add(0, 10);
        queue.turn();
        assertThat(turns, contains(HintQueue.GATHER, HintQueue.PAUSE));
        add(10, 5_000);
        queue.turn();
        queue.turn();
        assertThat(turns.subList(1, 4), contains(HintQueue.PAUSE, HintQueue.PAUSE, HintQueue.PAUSE));
        assertThat(turns.size(), is(4));
        assertThat(queue.size(), is(HintQueue.MOST));
        assertThat(told, is(empty()));
        assertThat("one line for all of it", log, contains("lost"));

        away = false;
        queue.turn();
        assertThat(log, contains("lost", "found"));
        assertThat(told.get(0).get(0), is(Integer.toString(5_000 - HintQueue.MOST)));
        List<String> last = told.get(told.size() - 1);
        assertThat(last.get(last.size() - 1), is("4999"));
        assertThat(queue.size(), is(0));
        assertThat(turns.size(), is(4));
    }
}
