package cn.zhian.exchange.reconcile.control;

import cn.zhian.exchange.delivery.control.DeadLetter;
import cn.zhian.exchange.delivery.control.TargetPlan;
import cn.zhian.exchange.delivery.entity.HeldMark;
import cn.zhian.exchange.record.RecordKind;
import cn.zhian.exchange.record.RecordSource.Span;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** What this platform has, as a target should have it, and what it knows of the way there. */
public interface OwnRecords {
    /**
     * One that a target should have.
     *
     * @param mark of the record as the target gets it
     * @param entityId as deliveries number it
     * @param at when it changed or happened
     */
    record Own(HeldMark mark, long entityId, Instant at) {}

    /** Communities that a target gets, by code, each once. */
    List<String> communities(TargetPlan plan);

    /** Gives everything that lives of a kind and community and a time, one after the other. */
    void each(TargetPlan plan, RecordKind kind, String community, Span span, Consumer<Own> taker);

    /**
     * What has become of records that only the target has.
     *
     * @param theirs at most some thousands
     * @return what is to be sent so that they get right: those that live elsewhere in time, and what is left of those that are
     *     gone; who is not among them was never known here
     */
    List<DeadLetter> fate(TargetPlan plan, RecordKind kind, String community, Collection<HeldMark> theirs);

    /** Up to where everything was answered. */
    long position(long targetId);

    /** Which of some things may still be on their way: told of behind a position. @param entityIds as deliveries number them */
    Set<Long> underWay(RecordKind kind, Collection<Long> entityIds, long position);

    /** Which of some records the target has refused in this version. */
    Set<String> refused(long targetId, Collection<HeldMark> ours);

    /** Lets records go to a target again, as they are then, with everything else. */
    void resend(long targetId, List<DeadLetter> records);
}
