package cn.zhian.exchange.tier.control;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import cn.zhian.exchange.record.RecordKind;
import cn.zhian.exchange.tier.entity.Entitlement;
import cn.zhian.exchange.tier.entity.ReadRecord;
import cn.zhian.exchange.tier.entity.RecordOutcome;
import cn.zhian.exchange.tier.entity.RecordResult;
import cn.zhian.exchange.tier.entity.Refusal;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Which community a rejected record counts against")
class RefusalsTest {
    private static final ReadRecord SOUND =
            new ReadRecord.Sound(Records.resident(1, 1), Records.resident(1, 1).hash());
    private static final ReadRecord UNSOUND = new ReadRecord.Unsound("", 0, "hash");

    @Test
    void namesTheOneThatItStandsUnder() {
        assertThat(of("33", SOUND, RecordOutcome.REJECTED), is(List.of(new Refusal(Records.COMMUNITY, "item-code x"))));
    }

    @Test
    void spoilsNoCommunityThatTheSenderHasNothingToDoWith() {
        assertThat(of("34", SOUND, RecordOutcome.REJECTED), is(List.of(new Refusal("", "item-code x"))));
    }

    @Test
    void givesWhatCannotBeReadToTheOnlyCommunityOfItsSender() {
        assertThat(
                of("330281001001009", UNSOUND, RecordOutcome.REJECTED),
                is(List.of(new Refusal("330281001001009", "item-code x"))));
        assertThat(of("330281", UNSOUND, RecordOutcome.REJECTED), is(List.of(new Refusal("", "item-code x"))));
    }

    @Test
    void saysNothingOfWhatWasTaken() {
        assertThat(of("33", SOUND, RecordOutcome.ACCEPTED), is(List.of()));
        assertThat(of("33", SOUND, RecordOutcome.DUPLICATE), is(List.of()));
    }

    private static List<Refusal> of(String division, ReadRecord record, RecordOutcome outcome) {
        return Refusals.of(
                new Entitlement(Set.of(RecordKind.RESIDENT), List.of(division)),
                List.of(record),
                List.of(new RecordResult(record.id(), record.version(), outcome, "item-code x")));
    }
}
