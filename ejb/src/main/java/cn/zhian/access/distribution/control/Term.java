package cn.zhian.access.distribution.control;

import cn.zhian.access.right.entity.HolidayRule;
import cn.zhian.access.right.entity.Holidays;
import cn.zhian.access.right.entity.Span;
import cn.zhian.access.right.entity.Week;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * When one right holds, apart from its validity.
 *
 * @param profileId of the weekly profile; 0 for any time
 * @param week its hours
 * @param holidays how holidays differ; none if they do not
 */
public record Term(long profileId, Week week, Optional<Holidays> holidays) {
    /** At any time. */
    public static final Term ANY_TIME = new Term(0, Week.ALWAYS, Optional.empty());

    /** The spans on a day. */
    public List<Span> on(LocalDate day) {
        return holidays.filter(all -> all.days().contains(day))
                .map(Holidays::spans)
                .orElseGet(() -> week.on(day.getDayOfWeek()));
    }

    /** Names it by what it comes from, so that its content may change under the same name. */
    public String key() {
        return "P" + profileId
                + holidays.map(all -> "H" + all.calendarId()
                                + (all.rule() == HolidayRule.CLOSED ? "C" : "S" + Span.stored(all.spans())))
                        .orElse("");
    }
}
