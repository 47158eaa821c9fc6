package cn.zhian.exchange.tier.boundary;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cn.zhian.exchange.record.OutRecord;
import cn.zhian.exchange.tier.control.Records;
import cn.zhian.exchange.tier.entity.KnownChild;
import cn.zhian.exchange.tier.entity.RecordOutcome;
import cn.zhian.exchange.tier.entity.RecordResult;
import cn.zhian.exchange.tier.entity.Tier;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Batches that meet others or are cut off, in a real database")
class ReceivingAtOnceIT {
    private static ReceivedScene scene;

    @BeforeAll
    static void schema() throws Exception {
        scene = new ReceivedScene("tier_at_once");
    }

    @BeforeEach
    void empty() throws SQLException {
        scene.empty();
    }

    @Test
    void storesNothingOfABatchThatIsCutOffAndAllOfItTheNextTime() throws Exception {
        List<OutRecord> batch = LongStream.range(0, 500)
                .mapToObj(number -> number % 2 == 0 ? Records.resident(number, 1) : Records.pass(number))
                .toList();
        try (OneReceiver receiver = scene.receiver().cutOff()) {
            assertThrows(IllegalStateException.class, () -> receiver.push(ReceivedScene.CHILD, batch));
        }
        assertThat(scene.count("received_record") + scene.count("received_pass") + scene.count("child_count"), is(0L));
        assertThat(ReceivedScene.outcomes(scene.push(batch)), everyItem(is(RecordOutcome.ACCEPTED)));
        assertThat(ReceivedScene.outcomes(scene.push(batch)), everyItem(is(RecordOutcome.DUPLICATE)));
    }

    @Test
    void tellsOneOfTwoEqualBatchesAtOnceThatItWasFirst() throws Exception {
        for (int round = 0; round < 10; round++) {
            scene.empty();
            List<OutRecord> batch = LongStream.range(0, 200)
                    .mapToObj(number -> number % 2 == 0 ? Records.resident(number, 1) : Records.pass(number))
                    .toList();
            List<OutRecord> other = new ArrayList<>(batch);
            Collections.shuffle(other, new Random(round));
            List<List<RecordResult>> both = atOnce(List.of(batch, other, batch));
            int accepted = both.stream()
                    .mapToInt(results -> Collections.frequency(ReceivedScene.outcomes(results), RecordOutcome.ACCEPTED))
                    .sum();
            assertThat(accepted, is(200));
            assertThat(scene.count("received_record") + scene.count("received_pass"), is(200L));
        }
    }

    @Test
    void keepsTheHigherOfTwoVersionsAtOnce() throws Exception {
        for (int round = 0; round < 10; round++) {
            scene.empty();
            List<OutRecord> lower = LongStream.range(0, 100)
                    .mapToObj(number -> Records.resident(number, 1))
                    .toList();
            List<OutRecord> higher = new ArrayList<>(LongStream.range(0, 100)
                    .mapToObj(number -> Records.resident(number, 2))
                    .toList());
            Collections.reverse(higher);
            List<List<RecordResult>> both = atOnce(List.of(lower, higher));
            assertThat(ReceivedScene.outcomes(both.get(1)), everyItem(is(RecordOutcome.ACCEPTED)));
            assertThat(scene.text("SELECT CONCAT(COUNT(*), ' ', MIN(version)) FROM received_record"), is("100 2"));
        }
    }

    private static List<List<RecordResult>> atOnce(List<List<OutRecord>> batches) throws Exception {
        CyclicBarrier start = new CyclicBarrier(batches.size());
        ExecutorService threads = Executors.newFixedThreadPool(batches.size());
        try {
            List<Callable<List<RecordResult>>> work = new ArrayList<>();
            for (List<OutRecord> batch : batches) {
                work.add(() -> {
                    try (OneReceiver receiver = scene.receiver()) {
                        start.await();
                        return receiver.push(ReceivedScene.CHILD, batch);
                    }
                });
            }
            List<List<RecordResult>> results = new ArrayList<>();
            for (Future<List<RecordResult>> one : threads.invokeAll(work)) {
                results.add(one.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void letsNobodyReplaceAnothersRecords() throws Exception {
        scene.push(List.of(Records.resident(7, 1), Records.pass(8)));
        KnownChild county = ReceivedScene.child(2, "zzzzzzzz234567zz", Tier.COUNTY);
        try (OneReceiver receiver = scene.receiver()) {
            List<RecordResult> results =
                    receiver.push(county, List.of(Records.resident(7, 9), Records.pass(8), Records.resident(9, 1)));
            assertThat(
                    ReceivedScene.outcomes(results),
                    is(List.of(RecordOutcome.REJECTED, RecordOutcome.REJECTED, RecordOutcome.ACCEPTED)));
            assertThat(results.get(0).reason(), is("not-the-senders"));
        }
        assertThat(scene.text("SELECT version FROM received_record WHERE record_id LIKE '%:7'"), is("1"));
    }
}
