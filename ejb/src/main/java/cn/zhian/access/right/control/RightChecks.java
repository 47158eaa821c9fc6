package cn.zhian.access.right.control;

import cn.zhian.access.control.Sql;
import cn.zhian.access.right.boundary.RightTerms;
import cn.zhian.access.right.entity.HolidayRule;
import cn.zhian.platform.Checks;
import cn.zhian.platform.Clocks;
import cn.zhian.platform.Invalid;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What the terms of a right must be like. */
public final class RightChecks {
    /** Controllers count years up to it. */
    public static final Instant LATEST =
            LocalDate.of(2099, 12, 31).plusDays(1).atStartOfDay(Clocks.SHOWN).toInstant();

    private static final int DOORS = 500;

    private RightChecks() {}

    /**
     * The terms on full minutes, 23:59 taken for the end of the day, without what their holiday rule does not use.
     *
     * @throws Invalid if something is wrong
     */
    public static RightTerms normal(RightTerms terms) {
        RightTerms normal = new RightTerms(
                terms.doors(),
                terms.doorGroups(),
                terms.from().truncatedTo(ChronoUnit.MINUTES),
                end(terms.to()),
                terms.profileId(),
                terms.holidayRule() == HolidayRule.AS_USUAL ? Optional.empty() : terms.calendarId(),
                terms.holidayRule(),
                terms.holidayRule() == HolidayRule.OWN_SPANS ? terms.holidaySpans() : List.of(),
                terms.reason().strip());
        check(normal);
        return normal;
    }

    private static Instant end(Instant to) {
        ZonedDateTime minute = to.truncatedTo(ChronoUnit.MINUTES).atZone(Clocks.SHOWN);
        boolean lastMinute = minute.toLocalTime().equals(LocalTime.of(23, 59));
        Instant end = lastMinute ? minute.plusMinutes(1).toInstant() : minute.toInstant();
        return end.isAfter(LATEST) ? LATEST : end;
    }

    private static void check(RightTerms terms) {
        new Checks()
                .that(!terms.doors().isEmpty() || !terms.doorGroups().isEmpty(), "doorIds", "problem.right.doors")
                .that(terms.doors().size() <= DOORS, "doorIds", "problem.right.too-many-doors", DOORS)
                .that(terms.from().isBefore(terms.to()), "to", "problem.right.period")
                .that(
                        terms.holidayRule() == HolidayRule.AS_USUAL
                                || terms.calendarId().isPresent(),
                        "calendarId",
                        "problem.right.calendar")
                .that(
                        terms.holidayRule() != HolidayRule.OWN_SPANS
                                || !terms.holidaySpans().isEmpty(),
                        "holidaySpans",
                        "problem.right.holiday-spans")
                .optionalText("reason", Optional.of(terms.reason()), 200)
                .done();
    }

    /** @throws Invalid unless all of them are there and belong to the community */
    public static void sameCommunity(Sql sql, String table, String field, Collection<Long> ids, long communityId) {
        if (ids.isEmpty()) {
            return;
        }
        long found = sql.first(
                        "SELECT COUNT(*) AS n FROM " + table + " WHERE id IN (?) AND community_id = ?",
                        row -> row.number("n"),
                        ids,
                        communityId)
                .orElseThrow();
        if (found != ids.size()) {
            throw new Invalid(field, "problem.right.other-community");
        }
    }
}
