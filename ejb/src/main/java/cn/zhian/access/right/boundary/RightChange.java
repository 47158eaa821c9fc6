package cn.zhian.access.right.boundary;

import cn.zhian.access.right.entity.HolidayRule;
import cn.zhian.access.right.entity.Span;
import cn.zhian.platform.Change;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** What of a right is to change. */
public record RightChange(
        Change<Set<Long>> doors,
        Change<Set<Long>> doorGroups,
        Change<Instant> from,
        Change<Instant> to,
        Change<Long> profileId,
        Change<Long> calendarId,
        Change<HolidayRule> holidayRule,
        Change<List<Span>> holidaySpans,
        Change<String> reason) {
    /** The terms after the change. */
    public RightTerms over(RightTerms now) {
        return new RightTerms(
                doors.over(now.doors(), Set.of()),
                doorGroups.over(now.doorGroups(), Set.of()),
                from.over(now.from(), now.from()),
                to.over(now.to(), now.to()),
                profileId.over(now.profileId()),
                calendarId.over(now.calendarId()),
                holidayRule.over(now.holidayRule(), HolidayRule.AS_USUAL),
                holidaySpans.over(now.holidaySpans(), List.of()),
                reason.over(now.reason(), ""));
    }
}
