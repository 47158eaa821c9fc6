package cn.zhian.platform.view;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.Locale;

/** Counts as people read them: 12,345 in Chinese as in English. */
@Named
@ApplicationScoped
public class Counts {
    /** For pages. Empty for null. */
    public String of(Number count) {
        return count == null ? "" : grouped(count.longValue());
    }

    /** With separators of thousands. */
    public static String grouped(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }
}
