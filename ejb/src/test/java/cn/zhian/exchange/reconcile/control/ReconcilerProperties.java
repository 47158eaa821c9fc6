package cn.zhian.exchange.reconcile.control;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import cn.zhian.exchange.delivery.entity.HeldMark;
import cn.zhian.exchange.delivery.entity.HeldSpan;
import cn.zhian.exchange.delivery.entity.PushFailed;
import cn.zhian.exchange.record.RecordKind;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

@Label("A comparison of two sides")
class ReconcilerProperties {
    private static final List<String> CODES = List.of("330281001001001", "330281001001002");
    private static final HeldSpan SPAN = new HeldSpan(RecordKind.RESIDENT, CODES, 0, ReconcileWire.LAST_HOUR);

    @Property(tries = 300)
    void findsExactlyWhatDiffersAndSendsItAgain(
            @ForAll @Size(max = 60) Set<@IntRange(max = 400) Integer> both,
            @ForAll @Size(max = 15) Set<@IntRange(max = 400) Integer> lost,
            @ForAll @Size(max = 15) Set<@IntRange(max = 400) Integer> changed,
            @ForAll @Size(max = 15) Set<@IntRange(min = 500, max = 600) Integer> extra)
            throws PushFailed {
        MemorySides sides = new MemorySides();
        both.forEach(number -> sides.both(number, CODES.get(number % 2)));
        lost.forEach(number -> sides.ours(number, CODES.get(number % 2)));
        lost.forEach(sides::lose);
        changed.stream().filter(number -> !lost.contains(number)).forEach(number -> {
            sides.both(number, CODES.get(number % 2));
            sides.damage(number);
        });
        extra.forEach(number -> sides.theirs(number, CODES.get(number % 2)));
        Set<String> wrong = new TreeSet<>();
        lost.forEach(number -> wrong.add(MemorySides.id(number)));
        changed.forEach(number -> wrong.add(MemorySides.id(number)));
        extra.forEach(number -> wrong.add(MemorySides.id(number)));

        Map<String, Counts> counts = new Reconciler(MemorySides.PLAN, sides, sides).compare(SPAN);
        assertThat(new TreeSet<>(sides.resent.keySet()), is(wrong));
        Counts all = counts.values().stream().reduce(Counts.NONE, Counts::plus);
        assertThat(all.different(), is((long) wrong.size()));
        assertThat(all.compared(), is((long) sides.size()));

        sides.deliver();
        Counts after = new Reconciler(MemorySides.PLAN, sides, sides)
                .compare(SPAN).values().stream().reduce(Counts.NONE, Counts::plus);
        assertThat(after.different(), is(0L));
    }

    @Property(tries = 100)
    void leavesAloneWhatIsOnItsWay(
            @ForAll @Size(max = 30) Set<@IntRange(max = 200) Integer> both,
            @ForAll @Size(min = 1, max = 10) Set<@IntRange(max = 200) Integer> coming)
            throws PushFailed {
        MemorySides sides = new MemorySides();
        both.forEach(number -> sides.both(number, CODES.get(0)));
        coming.forEach(number -> {
            sides.ours(number, CODES.get(0));
            sides.lose(number);
            sides.coming.add((long) number);
        });
        Counts all = new Reconciler(MemorySides.PLAN, sides, sides)
                .compare(SPAN).values().stream().reduce(Counts.NONE, Counts::plus);
        assertThat(all.different(), is(0L));
        assertThat(sides.resent.isEmpty(), is(true));
    }

    @Property(tries = 100)
    void mixesTheSameInAnyOrder(@ForAll @Size(max = 40) List<Long> hashes) {
        var forth = cn.zhian.exchange.delivery.entity.HeldPrint.NONE;
        var back = cn.zhian.exchange.delivery.entity.HeldPrint.NONE;
        for (int i = 0; i < hashes.size(); i++) {
            forth = forth.plus(hashes.get(i));
            back = back.plus(hashes.get(hashes.size() - 1 - i));
        }
        assertThat(forth, is(back));
    }

    @Property(tries = 100)
    void readsWhatItWrote(@ForAll @Size(max = 30) Set<@IntRange(min = 0) Integer> numbers) {
        List<HeldMark> marks = numbers.stream()
                .map(number -> new HeldMark(MemorySides.id(number), number, Fingerprints.of("" + number)))
                .toList();
        assertThat(ReconcileWire.marks(ReconcileWire.tellMarks(marks)).orElseThrow(), is(marks));
        Set<String> ids = new HashSet<>();
        marks.forEach(mark -> ids.add(mark.id()));
        assertThat(new HashSet<>(ReconcileWire.doubts(ReconcileWire.doubts(ids))), is(ids));
        assertThat(ReconcileWire.span(ReconcileWire.askPrints(SPAN)), is(SPAN));
    }
}
