package cn.zhian.exchange.delivery.entity;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.not;

import cn.zhian.exchange.tier.entity.Reason;
import cn.zhian.exchange.tier.entity.Trouble;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CauseTest {
    @ParameterizedTest
    @EnumSource(CauseWord.class)
    void comesBackAsItWasKeptAndFitsItsColumns(CauseWord word) {
        Cause cause = new Cause(word, "错".repeat(1000));
        assertThat(Cause.kept(word.name(), cause.about()), is(Optional.of(cause)));
        assertThat(Cause.ofLine(cause.line()), is(Optional.of(cause)));
        assertThat(Cause.ofLine(Cause.of(word).line()), is(Optional.of(Cause.of(word))));
        assertThat(word.name().length(), is(lessThanOrEqualTo(40)));
        assertThat(cause.about().length(), is(lessThanOrEqualTo(400)));
        assertThat(cause.text().length(), is(lessThanOrEqualTo(500)));
    }

    @Test
    void cutsBetweenCharactersAlone() {
        Cause cause = new Cause(CauseWord.BLOCKED, "😀".repeat(401));
        assertThat(cause.about(), is("😀".repeat(400)));
    }

    @Test
    void isEmptyWhereNothingWasKeptOrTheWordIsUnknown() {
        assertThat(Cause.kept(null, null), is(Optional.empty()));
        assertThat(Cause.kept("OF_A_LATER_VERSION", "x"), is(Optional.empty()));
        assertThat(Cause.ofLine("The platform above does not answer: county"), is(Optional.empty()));
    }

    @ParameterizedTest
    @EnumSource(Reason.class)
    void everyRejectionOfTheTierHasAWordOfItsOwn(Reason reason) {
        assertThat(
                Reason.cause(reason.word() + " Name"),
                is(new Cause(CauseWord.valueOf("RECORD_" + reason.name()), "Name")));
        assertThat(Reason.cause(reason.word()).about(), is(""));
    }

    @Test
    void takesARejectionThatItDoesNotKnowAsItIs() {
        assertThat(Reason.cause("数据不合规 x"), is(new Cause(CauseWord.NOT_TAKEN, "数据不合规 x")));
        assertThat(Reason.cause(""), is(Cause.of(CauseWord.NOT_TAKEN)));
    }

    @ParameterizedTest
    @EnumSource(Trouble.class)
    void everyTroubleOfTheTierHasAWord(Trouble trouble) {
        assertThat(trouble.word().words(), is(not("")));
    }
}
