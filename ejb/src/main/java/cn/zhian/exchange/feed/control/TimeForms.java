package cn.zhian.exchange.feed.control;

import cn.zhian.platform.Clocks;
import java.time.DateTimeException;
import java.time.Instant;

/** Forms in which platforms want times. */
final class TimeForms {
    private static final String MILLIS = "epoch-millis";
    private static final String SECONDS = "epoch-seconds";

    private TimeForms() {}

    /** Whether a pattern can be used. @param day whether for days, else for moments */
    static boolean right(String pattern, boolean day) {
        var moment = Instant.EPOCH.atZone(Clocks.SHOWN);
        try {
            return !ValueMaking.pattern(pattern)
                    .format(day ? moment.toLocalDate() : moment)
                    .isEmpty();
        } catch (DateTimeException | IllegalArgumentException e) {
            // No pattern, or one of things that a day does not have: that is what was asked.
            return false;
        }
    }

    /** Whether a form of a request's time can be used. */
    static boolean rightForRequests(String form) {
        return form.equals(MILLIS) || form.equals(SECONDS) || right(form, false);
    }

    /** The time of a request. */
    static String of(Instant moment, String form) {
        return switch (form) {
            case MILLIS -> Long.toString(moment.toEpochMilli());
            case SECONDS -> Long.toString(moment.getEpochSecond());
            default -> ValueMaking.pattern(form).format(moment.atZone(Clocks.SHOWN));
        };
    }
}
