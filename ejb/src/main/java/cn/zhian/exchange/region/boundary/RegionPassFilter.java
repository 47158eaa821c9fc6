package cn.zhian.exchange.region.boundary;

import cn.zhian.platform.Checks;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Which passes are searched.
 *
 * @param from from then on; required
 * @param to before then; required, at most 31 days after {@code from}
 * @param community beginning of the code, 2 to 15 digits
 * @param card whole number of a card
 * @param name whole name of the holder
 * @param person number of a resident's received record; all records of the same person count
 * @param result word of the result, as in the record
 */
public record RegionPassFilter(
        Instant from,
        Instant to,
        Optional<String> community,
        Optional<String> card,
        Optional<String> name,
        Optional<Long> person,
        Optional<String> result) {
    /** The longest span. */
    public static final Duration LONGEST = Duration.ofDays(31);

    private static final int TEXT = 64;

    /** @throws cn.zhian.platform.Invalid without a span, with one that is too long, or if something can't be */
    public RegionPassFilter {
        community = filled(community);
        card = filled(card);
        name = filled(name);
        result = filled(result);
        boolean whole = from != null && to != null;
        new Checks()
                .required("from", from)
                .required("to", to)
                .that(!whole || from.isBefore(to), "to", "problem.region.span-order")
                .that(
                        !whole || Duration.between(from, to).compareTo(LONGEST) <= 0,
                        "to",
                        "problem.region.span",
                        LONGEST.toDays())
                .that(
                        community.isEmpty() || community.get().matches("[0-9]{2,15}"),
                        "community",
                        "problem.region.division")
                .that(result.isEmpty() || result.get().matches("[A-Z0-9_]{1,20}"), "result", "problem.region.kind")
                .optionalText("card", card, TEXT)
                .optionalText("name", name, TEXT)
                .done();
    }

    private static Optional<String> filled(Optional<String> text) {
        return text.map(String::strip).filter(given -> !given.isEmpty());
    }
}
