package cn.zhian.exchange.delivery.control;

import cn.zhian.exchange.delivery.entity.Cause;
import cn.zhian.exchange.delivery.entity.CauseWord;
import cn.zhian.exchange.delivery.entity.PushFailed;
import cn.zhian.exchange.delivery.entity.RecordAnswer;
import cn.zhian.exchange.delivery.entity.TargetProtocol;
import cn.zhian.exchange.delivery.entity.Verdict;
import cn.zhian.exchange.outbox.boundary.Placed;
import cn.zhian.exchange.record.OutRecord;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Posts a part of a round, batch after batch, until one fails. */
final class Lane {
    private static final Logger LOG = System.getLogger(Lane.class.getName());

    private final TargetPlan plan;
    private final TargetProtocol protocol;
    private final Throttle throttle;
    private final Map<String, RecordAnswer> answers = new HashMap<>();
    private Tally tally = Tally.NONE;
    private Optional<PushFailed> failure = Optional.empty();

    /** What keeps a lane from posting a batch yet. */
    interface Throttle {
        /** Waits for the turn. @return false where nothing may be sent any more */
        boolean admit(int records) throws InterruptedException;
    }

    Lane(TargetPlan plan, TargetProtocol protocol, Throttle throttle) {
        this.plan = plan;
        this.protocol = protocol;
        this.throttle = throttle;
    }

    /** @param answers by record id @param failure that ended it */
    record Outcome(Map<String, RecordAnswer> answers, Tally tally, Optional<PushFailed> failure) {}

    Outcome run(List<Placed> records) throws InterruptedException {
        int size = plan.pace().size();
        for (int from = 0; from < records.size() && failure.isEmpty(); from += size) {
            List<Placed> batch = records.subList(from, Math.min(records.size(), from + size));
            if (!throttle.admit(batch.size())) {
                break;
            }
            List<OutRecord> fit = tailored(batch);
            if (!fit.isEmpty()) {
                post(fit);
            }
        }
        return new Outcome(answers, tally, failure);
    }

    // One record that can't be made fit for the target holds up no other.
    private List<OutRecord> tailored(List<Placed> batch) {
        List<OutRecord> tailored = new ArrayList<>();
        for (Placed placed : batch) {
            OutRecord record = placed.record();
            try {
                tailored.add(plan.tailoring().of(record));
            } catch (RuntimeException e) {
                LOG.log(Level.ERROR, "ZHIAN-725 record can't be tailored target=" + plan.id(), e);
                RecordAnswer answer =
                        RecordAnswer.rejected(record.id(), record.version(), Cause.of(CauseWord.UNTAILORED));
                count(answer);
                answers.put(record.id(), answer);
            }
        }
        return tailored;
    }

    private void post(List<OutRecord> batch) {
        tally = tally.plus(new Tally(batch.size(), 0, 0, 0, 0));
        try {
            take(batch, protocol.push(plan.access(), batch));
        } catch (PushFailed e) {
            fail(e);
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "ZHIAN-725 protocol failed target=" + plan.id(), e);
            fail(new PushFailed(
                    new Cause(CauseWord.PROTOCOL_FAILED, e.getClass().getSimpleName()), true, e));
        }
    }

    private void fail(PushFailed e) {
        tally = tally.plus(new Tally(0, 0, 0, 0, 1));
        failure = Optional.of(e);
    }

    private void take(List<OutRecord> batch, List<RecordAnswer> given) throws PushFailed {
        Map<String, OutRecord> asked = new HashMap<>();
        batch.forEach(record -> asked.put(record.id(), record));
        Map<String, RecordAnswer> fitting = new HashMap<>();
        for (RecordAnswer answer : given) {
            OutRecord record = asked.get(answer.id());
            if (record != null && record.version() == answer.version()) {
                fitting.merge(answer.id(), answer, Lane::worse);
            }
        }
        fitting.values().forEach(this::count);
        answers.putAll(fitting);
        if (fitting.size() < batch.size()) {
            String missing = (batch.size() - fitting.size()) + " / " + batch.size();
            throw new PushFailed(new Cause(CauseWord.ANSWER_SILENT, missing), true);
        }
    }

    // Who says both yes and no to a record is looked at by a person.
    private static RecordAnswer worse(RecordAnswer one, RecordAnswer other) {
        return other.verdict() == Verdict.REJECTED ? other : one;
    }

    private void count(RecordAnswer answer) {
        tally = tally.plus(
                switch (answer.verdict()) {
                    case ACCEPTED -> new Tally(0, 1, 0, 0, 0);
                    case DUPLICATE -> new Tally(0, 0, 1, 0, 0);
                    case REJECTED -> new Tally(0, 0, 0, 1, 0);
                });
    }
}
