package cn.zhian.simulators.uhppote;

import static cn.zhian.simulators.uhppote.Bench.request;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class DoorDecisionTest {

    private static final long CARD = 7_000_001;

    private final Bench bench = new Bench();

    @Test
    void refusesUnknownCard() {
        assertThat(swipe(1), is(Reason.UNKNOWN_CARD));
    }

    @Test
    void grantsAndUnlocksForTheDelay() {
        bench.withCard(CARD, 1, 0, 0, 0);
        assertThat(swipe(1), is(Reason.GRANTED));
        assertThat(bench.answer(request(Functions.STATUS)).u8(49), is(1));
        bench.clock.advance(Duration.ofSeconds(5));
        assertThat(bench.answer(request(Functions.STATUS)).u8(49), is(0));
    }

    @Test
    void refusesWithoutPermission() {
        bench.withCard(CARD, 1, 0, 1, 1);
        assertThat(swipe(2), is(Reason.NO_RIGHT));
    }

    @Test
    void refusesOutsideTheDatesOfTheCard() {
        LocalDate today = Bench.START.toLocalDate();
        bench.controller.putCard(new Card(CARD, today.plusDays(1), today.plusDays(1), List.of(1, 1, 1, 1), 0, 0));
        assertThat(swipe(1), is(Reason.OUTSIDE_TIME));
        bench.clock.advance(Duration.ofDays(1));
        assertThat(swipe(1), is(Reason.GRANTED));
        bench.clock.advance(Duration.ofDays(1));
        assertThat(swipe(1), is(Reason.OUTSIDE_TIME));
    }

    @Test
    void judgesByItsOwnClock() {
        bench.withCard(CARD, 1, 1, 1, 1);
        bench.answer(request(Functions.SET_TIME).dateTime(8, LocalDateTime.of(2031, 1, 1, 0, 0)));
        assertThat(swipe(1), is(Reason.OUTSIDE_TIME));
    }

    @Test
    void refusesAtNormallyClosedDoor() {
        bench.withCard(CARD, 1, 1, 1, 1);
        bench.answer(request(Functions.SET_DOOR_CONTROL).u8(8, 1).u8(9, 2).u8(10, 5));
        assertThat(swipe(1), is(Reason.NORMALLY_CLOSED));
        assertThat(swipe(2), is(Reason.GRANTED));
    }

    @Test
    void heedsTimeProfileToTheMinute() {
        bench.withCard(CARD, 4, 9, 1, 1);
        bench.answer(profile(4, 930, 1000));
        assertThat(swipe(1), is(Reason.GRANTED));
        bench.clock.advance(Duration.ofSeconds(59));
        assertThat(swipe(1), is(Reason.GRANTED));
        bench.clock.advance(Duration.ofSeconds(1));
        assertThat(swipe(1), is(Reason.OUTSIDE_TIME));
        assertThat(swipe(2), is(Reason.BAD_PROFILE));
    }

    @Test
    void wantsPinWhereATaskAndTheKeypadSaySo() {
        bench.controller.putCard(
                new Card(CARD, LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31), List.of(1, 1, 1, 1), 4321, 0));
        bench.answer(request(Functions.KEYPADS).u8(8, 1));
        bench.answer(TasksTest.everyDay(800, 1, 6));
        bench.answer(request(Functions.ACTIVATE_TASKS).u32(8, Frame.MAGIC));
        assertThat(swipe(1), is(Reason.WRONG_PIN));
        assertThat(reason(new Swipe(CARD, 1, 1, 4321)), is(Reason.GRANTED));
        assertThat(reason(Swipe.out(CARD, 1)), is(Reason.GRANTED));
        assertThat(swipe(2), is(Reason.GRANTED));
    }

    @Test
    void refusesTheSameSideTwiceUnderAntiPassback() {
        bench.withCard(CARD, 1, 1, 1, 1);
        assertThat(bench.answer(request(Functions.SET_ANTI_PASSBACK).u8(8, 2)).bool(8), is(true));
        assertThat(bench.answer(request(Functions.GET_ANTI_PASSBACK)).u8(8), is(2));
        assertThat(swipe(1), is(Reason.GRANTED));
        assertThat(swipe(3), is(Reason.ANTI_PASSBACK));
        assertThat(swipe(4), is(Reason.GRANTED));
        assertThat(swipe(3), is(Reason.GRANTED));
        assertThat(bench.answer(request(Functions.SET_ANTI_PASSBACK).u8(8, 5)).bool(8), is(false));
    }

    @Test
    void keepsInterlockedDoorsShut() {
        bench.withCard(CARD, 1, 1, 1, 1);
        bench.answer(request(Functions.INTERLOCK).u8(8, 1));
        bench.controller.openContact(2);
        assertThat(swipe(1), is(Reason.INTERLOCK));
        assertThat(swipe(3), is(Reason.GRANTED));
        bench.controller.closeContact(2);
        assertThat(swipe(1), is(Reason.GRANTED));
    }

    @Test
    void waitsForFirstCardOfTheDay() {
        LocalDate from = LocalDate.of(2026, 1, 1);
        bench.withCard(CARD, 1, 1, 1, 1);
        bench.controller.putCard(new Card(8, from, from.plusYears(1), List.of(1, 1, 1, 1), 0, 0b0100));
        bench.answer(request(Functions.SET_DOOR_CONTROL).u8(8, 3).u8(9, 4).u8(10, 5));
        assertThat(swipe(3), is(Reason.FIRST_CARD));
        assertThat(reason(Swipe.in(8, 3)), is(Reason.GRANTED));
        assertThat(swipe(3), is(Reason.GRANTED));
        bench.clock.advance(Duration.ofDays(1));
        assertThat(swipe(3), is(Reason.FIRST_CARD));
    }

    @Test
    void waitsForSeveralCards() {
        bench.withCard(CARD, 1, 1, 1, 1).withCard(8, 1, 1, 1, 1);
        bench.answer(TasksTest.everyDay(800, 1, 8).u8(27, 2));
        bench.answer(request(Functions.ACTIVATE_TASKS).u32(8, Frame.MAGIC));
        assertThat(swipe(1), is(Reason.MORE_CARDS));
        assertThat(swipe(1), is(Reason.MORE_CARDS));
        assertThat(reason(Swipe.in(8, 1)), is(Reason.GRANTED));
        assertThat(swipe(1), is(Reason.MORE_CARDS));
        bench.clock.advance(Duration.ofSeconds(21));
        assertThat(reason(Swipe.in(8, 1)), is(Reason.MORE_CARDS));
    }

    static Frame profile(int id, int from, int to) {
        return request(Functions.SET_PROFILE)
                .u8(8, id)
                .bcd(9, 4, 20260101)
                .bcd(13, 4, 20261231)
                .bcd(17, 7, 1010101010101L)
                .bcd(24, 2, from)
                .bcd(26, 2, to);
    }

    private Reason swipe(int door) {
        return reason(Swipe.in(CARD, door));
    }

    private Reason reason(Swipe swipe) {
        int code = bench.controller.swipe(swipe).reason();
        return Arrays.stream(Reason.values())
                .filter(reason -> reason.code() == code)
                .findFirst()
                .orElseThrow();
    }
}
