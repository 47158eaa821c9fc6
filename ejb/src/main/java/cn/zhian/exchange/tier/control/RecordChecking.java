package cn.zhian.exchange.tier.control;

import cn.zhian.exchange.record.OutRecord;
import cn.zhian.exchange.record.RecordKind;
import cn.zhian.exchange.tier.entity.Entitlement;
import cn.zhian.exchange.tier.entity.KnownChild;
import cn.zhian.exchange.tier.entity.ReadRecord.Sound;
import cn.zhian.exchange.tier.entity.Reason;
import cn.zhian.exchange.tier.entity.Rejected;
import cn.zhian.exchange.tier.entity.Storable;
import cn.zhian.exchange.tier.entity.Tier;
import cn.zhian.platform.CanonicalJson;
import cn.zhian.platform.PersonalData;
import jakarta.json.JsonObject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

/** Looks whether a record may come from its sender and says what it should, and makes of it what is stored. */
public final class RecordChecking {
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Duration AHEAD = Duration.ofDays(1);
    private static final byte[][] NONE = new byte[3][];

    private final PersonalData personal;
    private final Clock clock;
    private final Supplier<String> own;
    private final ItemRules rules = new ItemRules();
    private final BodyCleaning cleaning = new BodyCleaning(rules);
    private final PersonIndexes indexes;

    /**
     * Of a platform.
     *
     * @param clock by which nothing lies more than a day ahead
     * @param own tells the identifier of this platform
     */
    public RecordChecking(PersonalData personal, Clock clock, Supplier<String> own) {
        this.personal = personal;
        this.clock = clock;
        this.own = own;
        indexes = new PersonIndexes(personal, rules);
    }

    /**
     * A record that may be stored.
     *
     * @param place in the batch
     * @throws Rejected if it may not
     */
    public Storable check(KnownChild child, int place, Sound sound) throws Rejected {
        OutRecord record = sound.record();
        entitled(child, record);
        time(record);
        if (record.erased()) {
            return new Storable(place, record, sound.hash(), null, NONE);
        }
        JsonObject body = cleaning.clean(record.kind(), record.body());
        rules.check(record.kind(), body);
        return new Storable(
                place, record, sound.hash(), personal.encrypt(CanonicalJson.of(body)), indexes.of(record.kind(), body));
    }

    private void entitled(KnownChild child, OutRecord record) throws Rejected {
        Entitlement entitlement = child.entitlement();
        if (!entitlement.kinds().contains(record.kind())) {
            throw new Rejected(Reason.KIND_NOT_ENTITLED, record.kind().word());
        }
        if (!entitlement.holds(record.community())) {
            throw new Rejected(Reason.COMMUNITY_NOT_ENTITLED, record.community());
        }
        // A community has nothing below it that it could pass on.
        if (child.tier() == Tier.COMMUNITY && !record.id().startsWith(child.platform() + ":")) {
            throw new Rejected(Reason.NOT_THE_SENDERS, "");
        }
        // What arose here comes back where platforms are above each other in a circle; it ends here.
        if (record.id().startsWith(own.get() + ":")) {
            throw new Rejected(Reason.NOT_THE_SENDERS, "");
        }
    }

    // Passes are kept by month: one of a month far ahead has no place.
    private void time(OutRecord record) throws Rejected {
        boolean ahead = record.at().isAfter(clock.instant().plus(AHEAD));
        if (ahead || record.kind() == RecordKind.PASS && record.at().isBefore(EARLIEST)) {
            throw new Rejected(Reason.TIME, "at");
        }
    }
}
