package cn.zhian.access.distribution.control;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import cn.zhian.access.distribution.entity.Enforcement;
import cn.zhian.access.right.entity.HolidayRule;
import cn.zhian.access.right.entity.Holidays;
import cn.zhian.access.right.entity.Span;
import cn.zhian.access.right.entity.Week;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WishCalculationTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Week OFFICE = new Week(Collections.nCopies(7, List.of(new Span(480, 1080))));
    private static final Term OFFICE_HOURS = new Term(7, OFFICE, Optional.empty());
    private static final Instant NOON = at("2026-11-21T12:00");

    private final WishCalculation withProfiles = new WishCalculation(ZONE, schedule -> OptionalInt.of(9));
    private final WishCalculation withoutProfiles = new WishCalculation(ZONE, schedule -> OptionalInt.empty());

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(ZONE).toInstant();
    }

    private static DoorRight right(int door, String from, String to, Term term) {
        return new DoorRight(1, door, at(from), at(to), term);
    }

    @ParameterizedTest
    @CsvSource({
        // in force: on the controller, with its dates
        "2026-11-01T00:00, 2026-12-01T00:00, 2026-11-01, 2026-11-30, 2026-12-01T00:00",
        // begun in the middle of a day
        "2026-11-20T14:30, 2026-11-25T10:00, 2026-11-20, 2026-11-25, 2026-11-25T10:00",
        // begins at midnight: sent ahead
        "2026-11-24T00:00, 2026-11-25T00:00, 2026-11-24, 2026-11-24, 2026-11-25T00:00",
        // begins within a day: held back
        "2026-11-24T08:30, 2026-11-25T00:00, , , 2026-11-24T08:30",
        // over
        "2026-11-01T00:00, 2026-11-21T12:00, , , "
    })
    void putsTheValidityOnTheCard(String from, String to, LocalDate first, LocalDate last, String due) {
        Wish wish = withProfiles.at(NOON, List.of(right(2, from, to, Term.ANY_TIME)), 4);
        assertThat(
                wish.content(),
                is(Optional.ofNullable(first).map(day -> new Wish.Content(day, last, List.of(0, 1, 0, 0)))));
        assertThat(wish.due(), is(Optional.ofNullable(due).map(WishCalculationTest::at)));
    }

    @Test
    void unitesRightsForOneDoor() {
        List<DoorRight> rights = List.of(
                right(1, "2026-11-01T00:00", "2026-12-01T00:00", OFFICE_HOURS),
                right(1, "2026-11-01T00:00", "2027-01-01T00:00", Term.ANY_TIME));
        Wish wish = withProfiles.at(NOON, rights, 2);
        assertThat(wish.content().orElseThrow().permissions(), is(List.of(1, 0)));
        assertThat(wish.content().orElseThrow().to(), is(LocalDate.of(2026, 12, 31)));
        assertThat(wish.due(), is(Optional.of(at("2026-12-01T00:00"))));
    }

    @Test
    void namesTheControllersProfile() {
        Wish wish = withProfiles.at(NOON, List.of(right(1, "2026-11-01T00:00", "2026-12-01T00:00", OFFICE_HOURS)), 1);
        assertThat(wish.content().orElseThrow().permissions(), is(List.of(9)));
        assertThat(wish.timed(), is(Set.of()));
    }

    @Test
    void opensAndClosesByItselfWithoutAProfile() {
        List<DoorRight> rights = List.of(right(1, "2026-11-01T00:00", "2026-12-01T00:00", OFFICE_HOURS));
        Wish open = withoutProfiles.at(NOON, rights, 1);
        assertThat(open.content().orElseThrow().permissions(), is(List.of(1)));
        assertThat(open.due(), is(Optional.of(at("2026-11-21T18:00"))));
        Wish closed = withoutProfiles.at(at("2026-11-21T18:00"), rights, 1);
        assertThat(closed.content(), is(Optional.empty()));
        assertThat(closed.due(), is(Optional.of(at("2026-11-22T08:00"))));
    }

    @Test
    void saysWhoEnforces() {
        DoorRight days = right(1, "2026-11-01T00:00", "2026-12-01T00:00", OFFICE_HOURS);
        DoorRight minutes = right(1, "2026-11-01T00:00", "2026-12-01T10:00", Term.ANY_TIME);
        Holidays closed = new Holidays(3, Set.of(LocalDate.of(2026, 12, 25)), HolidayRule.CLOSED, List.of());
        DoorRight holidays =
                right(1, "2026-11-01T00:00", "2026-12-01T00:00", new Term(0, Week.ALWAYS, Optional.of(closed)));
        assertThat(enforcement(withProfiles, days), is(Enforcement.ON_CONTROLLER));
        assertThat(enforcement(withoutProfiles, days), is(Enforcement.BY_TIMING));
        assertThat(enforcement(withProfiles, minutes), is(Enforcement.BY_TIMING));
        assertThat(enforcement(withProfiles, holidays), is(Enforcement.BY_TIMING));
    }

    private static Enforcement enforcement(WishCalculation calculation, DoorRight right) {
        return calculation.enforcement(NOON, right, calculation.at(NOON, List.of(right), 1));
    }

    @Test
    void endsWithTheCardOnlyIfNoOtherRightLastsLonger() {
        DoorRight shorter = right(1, "2026-11-01T00:00", "2026-12-01T00:00", Term.ANY_TIME);
        DoorRight longer = right(2, "2026-11-01T00:00", "2027-01-01T00:00", Term.ANY_TIME);
        Wish wish = withProfiles.at(NOON, List.of(shorter, longer), 2);
        assertThat(withProfiles.enforcement(NOON, shorter, wish), is(Enforcement.BY_TIMING));
        assertThat(withProfiles.enforcement(NOON, longer, wish), is(Enforcement.ON_CONTROLLER));
    }

    @Test
    void putsHolidaysIntoTheWeekAhead() {
        Holidays closed = new Holidays(3, Set.of(LocalDate.of(2026, 11, 25)), HolidayRule.CLOSED, List.of());
        Schedule schedule = new Schedule(List.of(new Term(7, OFFICE, Optional.of(closed))));
        Week week = schedule.from(LocalDate.of(2026, 11, 21));
        assertThat(week.holds(LocalDateTime.parse("2026-11-25T12:00")), is(false));
        assertThat(week.holds(LocalDateTime.parse("2026-11-26T12:00")), is(true));
        assertThat(schedule.from(LocalDate.of(2026, 11, 26)), is(OFFICE));
    }
}
