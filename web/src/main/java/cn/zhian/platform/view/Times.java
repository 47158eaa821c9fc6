package cn.zhian.platform.view;

import cn.zhian.platform.Clocks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/** Times as people read them, in the zone of {@link Clocks#SHOWN}: today and yesterday in words, else the date. */
@Named
@ApplicationScoped
public class Times {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MM-dd HH:mm:ss");
    private static final DateTimeFormatter FULL = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    @Inject
    Clock clock;

    @Inject
    Texts texts;

    /** Short: 今天 14:03:22, 昨天 23:59:01, 11-03 08:00:00; with the year when it is another. Empty for null. */
    public String shown(Instant time) {
        if (time == null) {
            return "";
        }
        ZonedDateTime local = time.atZone(Clocks.SHOWN);
        LocalDate today = clock.instant().atZone(Clocks.SHOWN).toLocalDate();
        LocalDate day = local.toLocalDate();
        if (day.equals(today)) {
            return texts.get("platform").format("time.today", CLOCK.format(local));
        }
        if (day.equals(today.minusDays(1))) {
            return texts.get("platform").format("time.yesterday", CLOCK.format(local));
        }
        return day.getYear() == today.getYear() ? DAY.format(local) : FULL.format(local);
    }

    /** The last day before a deadline: 2026-12-04 for one that is over when 2026-12-05 begins. Empty for null. */
    public String lastDay(Instant deadline) {
        return deadline == null
                ? ""
                : deadline.minusNanos(1).atZone(Clocks.SHOWN).toLocalDate().toString();
    }

    /** The time of printing. */
    public Instant getNow() {
        return clock.instant();
    }

    /** How long something took, whole in the largest unit that says enough: 45 s, 12 min, 3 h, 2 d. A dash for null. */
    public String span(Long seconds) {
        if (seconds == null) {
            return "–";
        }
        if (seconds < 120) {
            return span("seconds", seconds);
        }
        if (seconds < 7_200) {
            return span("minutes", seconds / 60);
        }
        return seconds < 172_800 ? span("hours", seconds / 3_600) : span("days", seconds / 86_400);
    }

    private String span(String unit, long count) {
        return texts.get("platform").format("span." + unit, count);
    }

    /** Full: 2026-11-03 08:00:00. Empty for null. */
    public String full(Instant time) {
        return time == null ? "" : FULL.format(time.atZone(Clocks.SHOWN));
    }
}
