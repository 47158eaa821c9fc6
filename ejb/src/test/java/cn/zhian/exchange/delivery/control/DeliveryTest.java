package cn.zhian.exchange.delivery.control;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThanOrEqualTo;

import cn.zhian.exchange.delivery.control.Delivery.Tools;
import cn.zhian.exchange.delivery.entity.Cause;
import cn.zhian.exchange.delivery.entity.CauseWord;
import cn.zhian.exchange.delivery.entity.PushFailed;
import cn.zhian.exchange.delivery.entity.RecordAnswer;
import cn.zhian.exchange.delivery.entity.TargetProtocol;
import cn.zhian.exchange.record.OutRecord;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A delivery to one target")
class DeliveryTest {
    private final MemoryFeed feed = new MemoryFeed();
    private final MemoryBook book = new MemoryBook();
    private final FakeTime time = new FakeTime();
    private final Receiver receiver = new Receiver();
    private Delivery delivery = delivery(receiver);

    private Delivery delivery(TargetProtocol protocol) {
        Tools tools = new Tools(
                book,
                feed,
                word -> Optional.of(protocol).filter(one -> one.word().equals(word)),
                time,
                time,
                new BackOff(() -> 0.5));
        return new Delivery(new Lease(1, book.token), tools, new DirectThreads(), Instant.MAX);
    }

    private void change(int from, int to) {
        for (int entity = from; entity <= to; entity++) {
            feed.change(entity);
        }
    }

    /** Goes on until there is nothing to do for a moment. */
    private void run() {
        try {
            while (delivery.step().isZero() && !delivery.over()) {
                assertThat("no endless work", receiver.batches.size(), lessThanOrEqualTo(10_000));
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Map<String, OutRecord> newest() {
        return feed.state().values().stream().collect(Collectors.toMap(OutRecord::id, record -> record));
    }

    @Test
    void bringsTheNewestOfEverythingInBatches() {
        change(1, 95);
        change(1, 20);
        run();
        assertThat(receiver.held, is(newest()));
        assertThat(book.position, is(115L));
        assertThat(receiver.batches.stream().map(List::size).toList(), everyItem(lessThanOrEqualTo(10)));
        assertThat(book.tally.accepted(), is(book.tally.sent()));
    }

    @Test
    void sendsTogetherWhatFitsIntoOneBatch() {
        change(1, 10);
        run();
        assertThat(receiver.batches.stream().map(List::size).toList(), contains(10));
        change(11, 15);
        run();
        assertThat(receiver.batches.stream().map(List::size).toList(), contains(10, 5));
    }

    @Test
    void keepsTheOrderOfEveryThing() {
        for (int turn = 0; turn < 30; turn++) {
            change(1, 7);
        }
        run();
        for (long entity = 1; entity <= 7; entity++) {
            String id = "p:house:" + entity;
            List<Long> versions = receiver.batches.stream()
                    .flatMap(List::stream)
                    .filter(record -> record.id().equals(id))
                    .map(OutRecord::version)
                    .toList();
            assertThat(versions, is(versions.stream().sorted().distinct().toList()));
            assertThat(versions.get(versions.size() - 1), is(30L));
        }
    }

    @Test
    void movesOnlyWhenAllLanesAreAnsweredAndSendsTheRestAgain() {
        change(1, 40);
        AtomicInteger pushes = new AtomicInteger();
        receiver.plays((batch, answers) -> {
            if (pushes.incrementAndGet() == 2) {
                throw new PushFailed(new Cause(CauseWord.HTTP_STATUS, "503"), true);
            }
            return answers;
        });
        run();
        assertThat(book.position, is(0L));
        assertThat(book.trouble.orElseThrow().cause(), is(new Cause(CauseWord.HTTP_STATUS, "503")));
        assertThat(book.failures, is(1));
        int before = receiver.batches.size();
        time.pass(Duration.ofSeconds(1));
        run();
        assertThat(book.position, is(40L));
        assertThat(book.trouble, is(Optional.empty()));
        assertThat("only what had no answer", receiver.batches.size(), is(before + 1));
    }

    @Test
    void backsOffLongerEachTimeAndNeverGivesUp() throws InterruptedException {
        change(1, 1);
        receiver.plays((batch, answers) -> {
            throw new PushFailed(CauseWord.CUT_OFF, true);
        });
        List<Duration> waits = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            run();
            Duration wait = Duration.between(time.instant(), book.retryAt.orElseThrow());
            waits.add(wait);
            time.pass(wait);
        }
        assertThat(waits.get(0), is(Duration.ofMillis(750)));
        assertThat(waits.get(1), is(Duration.ofMillis(1500)));
        assertThat(waits.get(19), is(Duration.ofSeconds(45)));
        assertThat(book.failures, is(20));
        receiver.plays((batch, answers) -> answers);
        run();
        assertThat(book.failures, is(0));
        assertThat(receiver.held, is(newest()));
    }

    @Test
    void waitsForSomebodyWhereWaitingAloneIsOfNoUse() {
        change(1, 1);
        receiver.plays((batch, answers) -> {
            throw new PushFailed(CauseWord.SHUT_OUT, false);
        });
        run();
        assertThat(book.trouble.orElseThrow().blocked(), is(true));
        time.pass(Duration.ofMinutes(9));
        run();
        assertThat(receiver.batches.size(), is(1));
        book.retryAt = Optional.empty();
        run();
        assertThat(receiver.batches.size(), is(2));
    }

    @Test
    void tellsOfAProtocolThatIsMissing() {
        change(1, 1);
        book.plan = new TargetPlan(
                2,
                "pigeon",
                book.plan.access(),
                book.plan.selection(),
                Tailoring.NONE,
                Hours.ALWAYS,
                book.plan.term(),
                book.plan.pace(),
                false);
        run();
        assertThat(book.trouble.orElseThrow().cause(), is(new Cause(CauseWord.NO_PROTOCOL, "pigeon")));
    }

    @Test
    void survivesAProtocolThatBreaks() {
        change(1, 1);
        receiver.plays((batch, answers) -> {
            throw new IllegalArgumentException("secret");
        });
        run();
        assertThat(
                book.trouble.orElseThrow().cause(),
                is(new Cause(CauseWord.PROTOCOL_FAILED, "IllegalArgumentException")));
    }

    @Test
    void keepsWhatIsRefusedAndGoesOn() {
        change(1, 30);
        receiver.plays((batch, answers) -> answers.stream()
                .map(answer -> answer.id().endsWith(":5")
                        ? RecordAnswer.rejected(
                                answer.id(), answer.version(), new Cause(CauseWord.NOT_TAKEN, "unknown code"))
                        : answer)
                .toList());
        run();
        assertThat(book.position, is(30L));
        assertThat(book.letters.keySet(), contains("p:house:5"));
        assertThat(book.letters.get("p:house:5").cause().orElseThrow().about(), is("unknown code"));
        assertThat(book.tally.rejected(), is(1L));
        receiver.plays((batch, answers) -> answers);
        feed.change(5);
        run();
        assertThat("a newer version that is taken clears it", book.letters.isEmpty(), is(true));
    }

    @Test
    void sendsARefusedThingAgainAsItIsNow() {
        change(1, 1);
        receiver.plays((batch, answers) ->
                List.of(RecordAnswer.rejected("p:house:1", batch.get(0).version(), Cause.of(CauseWord.NOT_TAKEN))));
        run();
        receiver.plays((batch, answers) -> answers);
        receiver.held.clear();
        book.wanted.add("p:house:1");
        run();
        assertThat(receiver.held, is(newest()));
        assertThat(book.letters.isEmpty(), is(true));
    }

    @Test
    void forgetsARefusedThingThatIsGone() {
        change(1, 1);
        receiver.plays((batch, answers) ->
                List.of(RecordAnswer.rejected("p:house:1", batch.get(0).version(), Cause.of(CauseWord.NOT_TAKEN))));
        run();
        feed.erase(1);
        book.wanted.add("p:house:1");
        run();
        assertThat(receiver.batches.size(), is(1));
        assertThat(book.letters.isEmpty(), is(true));
    }

    @Test
    void pushesAgainWhatTheAnswerDoesNotName() {
        change(1, 10);
        book.plan = MemoryBook.plan(0, 10, 1);
        delivery = delivery(receiver.plays((batch, answers) -> answers.subList(0, (answers.size() + 1) / 2)));
        for (int i = 0; i < 6; i++) {
            run();
            time.pass(Duration.ofMinutes(1));
        }
        assertThat(receiver.batches.stream().map(List::size).toList(), contains(10, 5, 2, 1));
        assertThat(book.position, is(10L));
    }

    @Test
    void believesNoAnswerForOtherIdsOrVersions() {
        change(1, 1);
        receiver.plays((batch, answers) ->
                List.of(RecordAnswer.accepted("p:house:2", 1), RecordAnswer.accepted("p:house:1", 9)));
        run();
        assertThat(book.position, is(0L));
        assertThat(book.trouble.orElseThrow().cause(), is(new Cause(CauseWord.ANSWER_SILENT, "1 / 1")));
        receiver.plays((batch, answers) -> List.of(answers.get(0), answers.get(0)));
        time.pass(Duration.ofMinutes(1));
        run();
        assertThat(book.position, is(1L));
        assertThat("an answer given twice counts once", book.tally.duplicate(), is(1L));
    }

    @Test
    void showsAPersonWhatIsBothTakenAndRefused() {
        change(1, 1);
        receiver.plays((batch, answers) ->
                List.of(RecordAnswer.rejected("p:house:1", 1, Cause.of(CauseWord.NOT_TAKEN)), answers.get(0)));
        run();
        assertThat(book.letters.keySet(), contains("p:house:1"));
    }

    @Test
    void spreadsRecordsOverTime() {
        change(1, 100);
        book.plan = MemoryBook.plan(20, 50, 2);
        Instant begin = time.instant();
        run();
        assertThat(receiver.held.size(), is(100));
        long millis = Duration.between(begin, time.instant()).toMillis();
        assertThat(millis, greaterThanOrEqualTo(3_000L));
        assertThat(millis, lessThanOrEqualTo(5_000L));
        assertThat("in no lumps", receiver.batches.stream().map(List::size).toList(), everyItem(lessThanOrEqualTo(20)));
    }

    @Test
    void sendsNothingOutsideOfTermAndHours() {
        change(1, 1);
        TargetPlan plan = book.plan;
        Term future = new Term(LocalDate.of(2026, 11, 22), LocalDate.of(2027, 1, 1));
        Term past = new Term(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 11, 20));
        Hours night = Hours.of(List.of(2, 3));
        for (TargetPlan closed : List.of(
                timed(plan, future, Hours.ALWAYS), timed(plan, past, Hours.ALWAYS), timed(plan, plan.term(), night))) {
            book.plan = closed;
            run();
        }
        assertThat(receiver.batches.isEmpty(), is(true));
        // Noon in Asia/Shanghai; the hour of two begins fourteen hours later.
        time.pass(Duration.ofHours(14));
        run();
        assertThat(receiver.batches.size(), is(1));
    }

    private static TargetPlan timed(TargetPlan plan, Term term, Hours hours) {
        return new TargetPlan(
                plan.version() + 1,
                plan.protocol(),
                plan.access(),
                plan.selection(),
                plan.tailoring(),
                hours,
                term,
                plan.pace(),
                false);
    }

    @Test
    void exportsTheStateOfTodayBesideWhatIsNewAndGoesOnAfterACrash() throws InterruptedException {
        change(1, 95);
        book.position = feed.head();
        book.export = Optional.of(ExportPoint.start(Optional.empty()));
        for (int i = 0; i < 4; i++) {
            feed.change(200 + i);
            delivery.step();
        }
        assertThat("what is new is not kept waiting", book.position, is(feed.head()));
        assertThat(book.export.orElseThrow().sent(), is(40L));
        delivery = delivery(receiver);
        run();
        assertThat(book.export, is(Optional.empty()));
        assertThat(receiver.held, is(newest()));
    }

    @Test
    void exportsOnlyWhatChangedSinceAMoment() {
        change(1, 10);
        change(4, 6);
        book.position = feed.head();
        book.export = Optional.of(ExportPoint.start(Optional.of(Instant.EPOCH.plusSeconds(2))));
        run();
        assertThat(receiver.held.keySet(), is(Set.of("p:house:4", "p:house:5", "p:house:6")));
    }

    @Test
    void neverWritesWithALeaseThatIsAnothers() {
        change(1, 10);
        receiver.plays((batch, answers) -> {
            book.token = 2;
            return answers;
        });
        run();
        assertThat(book.position, is(0L));
        assertThat(delivery.over(), is(true));
        receiver.plays((batch, answers) -> answers);
        delivery = delivery(receiver);
        run();
        assertThat(book.position, is(10L));
        assertThat(receiver.held, is(newest()));
    }

    @Test
    void readsAnewWhatARewindAsksFor() {
        change(1, 30);
        receiver.plays((batch, answers) -> {
            throw new PushFailed(new Cause(CauseWord.HTTP_STATUS, "503"), true);
        });
        book.position = 20;
        run();
        book.position = 5;
        book.retryAt = Optional.empty();
        receiver.plays((batch, answers) -> answers);
        run();
        assertThat(book.position, is(30L));
        assertThat(receiver.held.size(), is(25));
    }

    @Test
    void leavesOutAndMasksBeforeSending() {
        change(1, 1);
        book.plan = tailored(new Tailoring(Set.of("house.number"), false, false, true));
        run();
        OutRecord sent = receiver.held.get("p:house:1");
        assertThat(sent.body().toString(), is("{\"phone\":\"138****1234\"}"));
        assertThat(sent.hash().length(), greaterThan(0));
    }

    @Test
    void oneRecordThatCanNotBeTailoredHoldsUpNoOther() {
        change(1, 3);
        feed.spoil(4);
        change(5, 7);
        book.plan = tailored(new Tailoring(Set.of(), false, false, true));
        run();
        assertThat(book.position, is(7L));
        assertThat(receiver.held.keySet().size(), is(6));
        assertThat(book.tally.rejected(), is(1L));
    }

    private TargetPlan tailored(Tailoring tailoring) {
        TargetPlan plan = book.plan;
        return new TargetPlan(
                2,
                plan.protocol(),
                plan.access(),
                plan.selection(),
                tailoring,
                plan.hours(),
                plan.term(),
                plan.pace(),
                false);
    }
}
