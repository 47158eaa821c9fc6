package cn.zhian.exchange.delivery.view;

import cn.zhian.exchange.delivery.boundary.TargetState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;

/** Shapes and colours of targets' figures. */
@Named("targetWords")
@ApplicationScoped
public class TargetWords {
    private static final int HEIGHT = 24;

    /** Shape and colour of a state. */
    public String kind(TargetState state) {
        return state == null
                ? "off"
                : switch (state) {
                    case UP_TO_DATE -> "good";
                    case DELIVERING, EXPORTING -> "info";
                    case LAGGING, RETRYING, NOT_BEGUN -> "warn";
                    case BLOCKED, EXPORT_ANEW, OVER -> "bad";
                    case PAUSED, OUT_OF_HOURS -> "off";
                };
    }

    /** The line of a day in a drawing of 95 by 24, from zero; each quarter of an hour has a point. */
    public String spark(List<Long> quarters) {
        StringBuilder points = new StringBuilder();
        long most = quarters == null
                ? 1
                : Math.max(1, quarters.stream().mapToLong(Long::longValue).max().orElse(1));
        for (int i = 0; quarters != null && i < quarters.size(); i++) {
            double y = HEIGHT - 1 - (HEIGHT - 2) * (double) quarters.get(i) / most;
            points.append(String.format(Locale.ROOT, "%d,%.1f ", i, y));
        }
        return points.toString().strip();
    }

    /** A time in seconds as people say it: 45 s, 12 min, 3 h, 2 d. */
    public String span(long seconds) {
        if (seconds < 120) {
            return seconds + " s";
        }
        if (seconds < 7_200) {
            return seconds / 60 + " min";
        }
        return seconds < 172_800 ? seconds / 3_600 + " h" : seconds / 86_400 + " d";
    }
}
