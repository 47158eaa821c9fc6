package cn.zhian.exchange.region.boundary;

import cn.zhian.exchange.region.entity.Freshness;
import cn.zhian.exchange.region.entity.SourceState;
import cn.zhian.platform.Checks;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * Which communities a list shows.
 *
 * @param text part of the name, town or address, or the beginning of the code
 * @param division beginning of the code, 2 to 15 digits
 * @param state of the platform that sends
 * @param freshness by the newest record
 * @param below whose score is lower, percent
 */
public record RegionFilter(
        Optional<String> text,
        Optional<String> division,
        Optional<SourceState> state,
        Optional<Freshness> freshness,
        Optional<BigDecimal> below) {
    /** All. */
    public static final RegionFilter ALL =
            new RegionFilter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    private static final int LONGEST = 100;

    /** @throws cn.zhian.platform.Invalid if the division is no beginning of a code */
    public RegionFilter {
        text = text.map(String::strip).filter(given -> !given.isEmpty());
        division = division.map(String::strip).filter(given -> !given.isEmpty());
        new Checks()
                .optionalText("text", text, LONGEST)
                .that(
                        division.isEmpty() || division.get().matches("[0-9]{2,15}"),
                        "division",
                        "problem.region.division")
                .done();
    }
}
