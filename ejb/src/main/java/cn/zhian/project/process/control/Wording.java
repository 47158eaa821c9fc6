package cn.zhian.project.process.control;

import cn.zhian.platform.Checks;
import java.util.Optional;

/** What people say with an act, as it goes into the history. */
public final class Wording {
    private static final int LONGEST = 2_000;

    private Wording() {}

    /**
     * Lines stay, other control characters do not.
     *
     * @throws cn.zhian.platform.Invalid on the field {@code text} if it is longer than 2,000 characters
     */
    public static String of(Optional<String> given) {
        String text = given.orElse("")
                .replaceAll("\\R", "\n")
                .replaceAll("[\\p{Cntrl}&&[^\n]]", "")
                .strip();
        new Checks()
                .that(text.length() <= LONGEST, "text", "problem.text.long", LONGEST)
                .done();
        return text;
    }
}
