package cn.zhian.exchange.order.control;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import cn.zhian.exchange.order.entity.Authority;
import cn.zhian.exchange.order.entity.OrderProgress;
import cn.zhian.exchange.order.entity.OrderUrgency;
import cn.zhian.exchange.order.entity.StepKind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Times, states, authority and pace of orders")
class OrderRulesTest {
    private static final Instant NOW = Instant.parse("2026-11-21T08:00:00Z");

    @ParameterizedTest
    @CsvSource({
        // hours until due, urgency, reminded after hours, escalated after hours
        "240, NORMAL, 216, 264",
        "10, URGENT, 5, 14",
        "2, IMMEDIATE, 1, 3",
        "49, NORMAL, 25, 73"
    })
    void fixesTheTimesOnArrival(long due, OrderUrgency urgency, long remind, long escalate) {
        OrderTimes times = OrderTimes.arriving(Optional.of(after(due)), urgency, NOW);
        assertThat(times.remind(), is(Optional.of(after(remind))));
        assertThat(times.escalate(), is(Optional.of(after(escalate))));
        assertThat(times.next(OrderProgress.FETCHED), is(times.remind()));
    }

    private static Instant after(long hours) {
        return NOW.plus(Duration.ofHours(hours));
    }

    @Test
    void doesEachThingOnce() {
        OrderTimes times = OrderTimes.arriving(Optional.of(after(10)), OrderUrgency.NORMAL, NOW);
        assertThat(times.reminding(after(4)), is(false));
        assertThat(times.reminding(after(5)), is(true));
        OrderTimes reminded = times.tended(after(5));
        assertThat(reminded.reminding(after(6)), is(false));
        assertThat(reminded.next(OrderProgress.ASSIGNED), is(Optional.of(after(10))));
        OrderTimes late = reminded.tended(after(10));
        assertThat(reminded.lapsing(after(10)), is(true));
        assertThat(late.lapsing(after(11)), is(false));
        assertThat(late.escalating(after(34)), is(true));
        OrderTimes done = late.tended(after(34));
        assertThat(done.escalating(after(99)), is(false));
        assertThat(done.next(OrderProgress.ASSIGNED), is(Optional.empty()));
    }

    @Test
    void leavesTheReminderOutWhereItIsLate() {
        OrderTimes times = OrderTimes.arriving(Optional.of(after(10)), OrderUrgency.NORMAL, NOW);
        assertThat(times.reminding(after(12)), is(false));
        assertThat(times.tended(after(12)).next(OrderProgress.READ), is(times.escalate()));
        OrderTimes past = OrderTimes.arriving(Optional.of(after(-1)), OrderUrgency.NORMAL, NOW);
        assertThat(past.lapsing(NOW), is(true));
        assertThat(past.remind(), is(Optional.empty()));
    }

    @Test
    void asksForNothingOnceItIsReportedOrOver() {
        OrderTimes times = OrderTimes.arriving(Optional.of(after(10)), OrderUrgency.NORMAL, NOW);
        for (OrderProgress progress : List.of(OrderProgress.REPORTED, OrderProgress.CLOSED, OrderProgress.WITHDRAWN)) {
            assertThat(times.next(progress), is(Optional.empty()));
        }
        assertThat(OrderTimes.ENDLESS.next(OrderProgress.READ), is(Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource({
        "WAITING, READ, READ",
        "FETCHED, READ, READ",
        "ASSIGNED, READ, ASSIGNED",
        "READ, ASSIGNED, ASSIGNED",
        "REPORTED, ASSIGNED, REPORTED",
        "RETURNED, ASSIGNED, ASSIGNED",
        "RETURNED, READ, RETURNED",
        "ASSIGNED, RESULT, REPORTED",
        "RETURNED, RESULT, REPORTED",
        "CLOSED, RESULT, CLOSED",
        "WITHDRAWN, RESULT, WITHDRAWN",
        "WAITING, HIT, FETCHED",
        "ASSIGNED, HIT, ASSIGNED",
        "REPORTED, ESCALATED, REPORTED"
    })
    void goesOnByStepsAndNeverBack(OrderProgress from, StepKind step, OrderProgress to) {
        assertThat(from.after(step), is(to));
    }

    @Test
    void coversOrTouchesCommunities() {
        Authority county = new Authority(Optional.of(List.of("330281")));
        assertThat(county.covers(List.of("330281001", "330281")), is(true));
        assertThat(county.covers(List.of("330281", "330282")), is(false));
        assertThat(county.covers(List.of("3302")), is(false));
        assertThat(county.touches(List.of("3302")), is(true));
        assertThat(county.touches(List.of("330282")), is(false));
        Authority nobody = new Authority(Optional.of(List.of()));
        assertThat(nobody.covers(List.of("33")) || nobody.touches(List.of("33")), is(false));
        assertThat(Authority.EVERYTHING.covers(List.of("11")), is(true));
    }

    @Test
    void asksLessAndLessOftenWhoDoesNotAnswer() {
        Pace slow = new Pace(Duration.ofSeconds(15), () -> 0);
        assertThat(slow.steady(NOW), is(NOW.plusSeconds(15)));
        assertThat(slow.later(NOW, 0), is(NOW.plusSeconds(15)));
        assertThat(slow.later(NOW, 3), is(NOW.plusSeconds(120)));
        assertThat(slow.later(NOW, 60), is(NOW.plusSeconds(600)));
        assertThat(new Pace(Duration.ofSeconds(15), () -> 0.99).later(NOW, 0).isAfter(NOW.plusSeconds(9)), is(true));
    }
}
