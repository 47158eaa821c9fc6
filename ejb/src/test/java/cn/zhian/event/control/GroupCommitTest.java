package cn.zhian.event.control;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class GroupCommitTest {
    @Test
    void storesTogetherWhatWaitsTogether() throws Exception {
        List<List<Integer>> batches = Collections.synchronizedList(new ArrayList<>());
        CountDownLatch started = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        GroupCommit<Integer> group = new GroupCommit<>(
                batch -> {
                    batches.add(batch);
                    started.countDown();
                    await(release);
                },
                1_000);
        ExecutorService threads = Executors.newFixedThreadPool(11);
        Future<?> first = threads.submit(() -> group.store(List.of(0)));
        started.await();
        List<Future<?>> others = new ArrayList<>();
        CountDownLatch calling = new CountDownLatch(10);
        for (int i = 1; i <= 10; i++) {
            int item = i;
            others.add(threads.submit(() -> {
                calling.countDown();
                group.store(List.of(item));
            }));
        }
        calling.await();
        release.countDown();
        first.get();
        for (Future<?> other : others) {
            other.get();
        }
        threads.shutdown();
        assertThat(batches.get(0), is(List.of(0)));
        assertThat(
                batches.stream().flatMap(List::stream).toList(),
                containsInAnyOrder(IntStream.rangeClosed(0, 10).boxed().toArray()));
    }

    @Test
    void takesAPartThatIsLargerThanABatchAlone() {
        List<List<Integer>> batches = new ArrayList<>();
        GroupCommit<Integer> group = new GroupCommit<>(batches::add, 2);
        group.store(List.of(1, 2, 3));
        assertThat(batches, is(List.of(List.of(1, 2, 3))));
    }

    @Test
    void givesAFailureToAllWhoShareIt() {
        GroupCommit<Integer> group = new GroupCommit<>(
                batch -> {
                    throw new IllegalStateException("no");
                },
                10);
        assertThrows(IllegalStateException.class, () -> group.store(List.of(1)));
        assertThrows(IllegalStateException.class, () -> group.store(List.of(2)));
    }

    @Test
    void storesEverythingOnceUnderLoad() throws Exception {
        List<Integer> stored = Collections.synchronizedList(new ArrayList<>());
        List<Integer> sizes = Collections.synchronizedList(new ArrayList<>());
        GroupCommit<Integer> group = new GroupCommit<>(
                batch -> {
                    sizes.add(batch.size());
                    stored.addAll(batch);
                },
                7);
        ExecutorService threads = Executors.newFixedThreadPool(8);
        for (int i = 0; i < 2_000; i++) {
            int item = i;
            threads.submit(() -> group.store(List.of(item, -item - 1)));
        }
        threads.shutdown();
        assertThat(threads.awaitTermination(20, TimeUnit.SECONDS), is(true));
        assertThat(stored, hasSize(4_000));
        assertThat(stored.stream().distinct().count(), is(4_000L));
        assertThat("no batch is larger than allowed", sizes, everyItem(lessThanOrEqualTo(7)));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
