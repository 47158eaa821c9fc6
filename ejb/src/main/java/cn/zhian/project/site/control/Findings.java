package cn.zhian.project.site.control;

import cn.zhian.platform.Checks;
import cn.zhian.project.site.entity.Finding;
import cn.zhian.project.site.entity.Person;
import cn.zhian.project.site.entity.SiteAnswer;
import cn.zhian.project.site.entity.SiteLine;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** What may be answered at a line. Pure. */
public final class Findings {
    private static final int LONGEST = 100;
    private static final int LONGEST_REMARK = 500;
    private static final int DECIMALS = 6;
    private static final BigDecimal EAST = BigDecimal.valueOf(180);
    private static final BigDecimal NORTH = BigDecimal.valueOf(90);

    private Findings() {}

    /** The same without blanks around it. @throws Invalid with all that is wrong with it */
    public static Finding checked(Finding given) {
        Finding found = new Finding(
                given.answer(),
                text(given.measured()),
                text(given.remark()),
                degrees(given.longitude()),
                degrees(given.latitude()),
                text(given.place()));
        Checks checks = new Checks()
                .required("answer", found.answer())
                .optionalText("measured", found.measured(), LONGEST)
                .optionalText("remark", found.remark(), LONGEST_REMARK)
                .optionalText("place", found.place(), LONGEST)
                .that(within(found.longitude(), EAST), "longitude", "problem.range", EAST.negate(), EAST)
                .that(within(found.latitude(), NORTH), "latitude", "problem.range", NORTH.negate(), NORTH)
                .that(
                        found.longitude().isPresent() == found.latitude().isPresent(),
                        "latitude",
                        "problem.site.both-degrees");
        if (found.answer() == SiteAnswer.NOT_KEPT) {
            checks.that(found.remark().isPresent(), "remark", "problem.site.remark");
        } else if (found.answer() == SiteAnswer.NOT_APPLICABLE) {
            checks.that(found.remark().isPresent(), "remark", "problem.site.reason");
        }
        checks.done();
        return found;
    }

    /** Whether a line says exactly this already, and the same person said it: a repetition. */
    public static boolean said(SiteLine line, Finding found, Person by) {
        return line.finding().filter(found::equals).isPresent()
                && line.by().filter(person -> person.id() == by.id()).isPresent();
    }

    private static Optional<String> text(Optional<String> given) {
        return given.map(text -> text.replaceAll("\\R", " ").strip()).filter(text -> !text.isEmpty());
    }

    private static Optional<BigDecimal> degrees(Optional<BigDecimal> given) {
        return given.map(value -> value.setScale(DECIMALS, RoundingMode.HALF_UP));
    }

    private static boolean within(Optional<BigDecimal> value, BigDecimal most) {
        return value.isEmpty() || value.get().abs().compareTo(most) <= 0;
    }
}
