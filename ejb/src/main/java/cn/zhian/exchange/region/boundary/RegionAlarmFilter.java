package cn.zhian.exchange.region.boundary;

import cn.zhian.platform.Checks;
import java.time.Instant;
import java.util.Optional;

/**
 * Which alarms of the region a list shows.
 *
 * @param community beginning of the code, 2 to 15 digits
 * @param kind word of the kind, as in the record
 * @param grade 1 is the worst level, 4 the least
 * @param state by their handling
 * @param from that occurred first from then on
 * @param to that occurred first before
 */
public record RegionAlarmFilter(
        Optional<String> community,
        Optional<String> kind,
        Optional<Integer> grade,
        Optional<RegionAlarmState> state,
        Optional<Instant> from,
        Optional<Instant> to) {
    private static final int LEAST = 4;

    /** @throws cn.zhian.platform.Invalid if something can't be */
    public RegionAlarmFilter {
        community = community.map(String::strip).filter(given -> !given.isEmpty());
        kind = kind.map(String::strip).filter(given -> !given.isEmpty());
        new Checks()
                .that(
                        community.isEmpty() || community.get().matches("[0-9]{2,15}"),
                        "community",
                        "problem.region.division")
                .that(kind.isEmpty() || kind.get().matches("[A-Z0-9_]{1,20}"), "kind", "problem.region.kind")
                .range("level", grade, 1, LEAST)
                .done();
    }
}
