package cn.zhian.exchange.delivery.control;

import cn.zhian.exchange.delivery.entity.PushFailed;
import cn.zhian.exchange.delivery.entity.RecordAnswer;
import cn.zhian.exchange.delivery.entity.TargetAccess;
import cn.zhian.exchange.delivery.entity.TargetProtocol;
import cn.zhian.exchange.record.OutRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Another platform that keeps the newest version of everything, and does what a script says. */
class Receiver implements TargetProtocol {
    final Map<String, OutRecord> held = new TreeMap<>();
    final List<List<OutRecord>> batches = new ArrayList<>();
    private Script script = (batch, answers) -> answers;

    /** What happens to a push. */
    interface Script {
        /** @param answers the right ones @return those that are given */
        List<RecordAnswer> play(List<OutRecord> batch, List<RecordAnswer> answers) throws PushFailed;
    }

    Receiver plays(Script next) {
        script = next;
        return this;
    }

    @Override
    public String word() {
        return "scripted";
    }

    @Override
    public List<RecordAnswer> push(TargetAccess access, List<OutRecord> batch) throws PushFailed {
        List<RecordAnswer> answers = new ArrayList<>();
        synchronized (this) {
            batches.add(batch);
            batch.forEach(record -> answers.add(take(record)));
        }
        return script.play(batch, answers);
    }

    private RecordAnswer take(OutRecord record) {
        OutRecord before = held.get(record.id());
        if (before != null && before.version() >= record.version()) {
            return RecordAnswer.duplicate(record.id(), record.version());
        }
        held.put(record.id(), record);
        return RecordAnswer.accepted(record.id(), record.version());
    }
}
