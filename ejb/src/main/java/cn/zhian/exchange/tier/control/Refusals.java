package cn.zhian.exchange.tier.control;

import cn.zhian.exchange.tier.entity.Entitlement;
import cn.zhian.exchange.tier.entity.ReadRecord;
import cn.zhian.exchange.tier.entity.RecordOutcome;
import cn.zhian.exchange.tier.entity.RecordResult;
import cn.zhian.exchange.tier.entity.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says of rejected records which community they count against. */
public final class Refusals {
    private static final int WHOLE_CODE = 15;

    private Refusals() {}

    /** @param read the batch; @param results of it, in its order */
    public static List<Refusal> of(Entitlement entitlement, List<ReadRecord> read, List<RecordResult> results) {
        List<Refusal> refusals = new ArrayList<>();
        for (int place = 0; place < results.size(); place++) {
            if (results.get(place).outcome() == RecordOutcome.REJECTED) {
                refusals.add(new Refusal(
                        community(entitlement, read.get(place)),
                        results.get(place).reason()));
            }
        }
        return refusals;
    }

    // Nobody can spoil the figures of a community that it has nothing to do with.
    private static String community(Entitlement entitlement, ReadRecord record) {
        Optional<String> said = record instanceof ReadRecord.Sound sound
                ? Optional.of(sound.record().community())
                : Optional.empty();
        return said.filter(entitlement::holds)
                .or(() -> entitlement.divisions().size() == 1
                        ? entitlement.divisions().stream().findFirst()
                        : Optional.empty())
                .filter(code -> code.length() == WHOLE_CODE)
                .orElse("");
    }
}
