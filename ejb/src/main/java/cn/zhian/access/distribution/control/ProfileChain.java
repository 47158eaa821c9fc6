package cn.zhian.access.distribution.control;

import cn.zhian.access.right.entity.Span;
import cn.zhian.access.right.entity.Week;
import cn.zhian.device.api.TimeProfile;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A week as linked time profiles of a controller: days of the same hours share profiles, and hours that do not fit into
 * one go on in the next.
 */
public final class ProfileChain {
    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2099, 12, 31);

    private record Link(Set<DayOfWeek> days, List<Span> spans) {}

    private final List<Link> links = new ArrayList<>();

    /** @param spansPerProfile what one profile holds */
    public ProfileChain(Week week, int spansPerProfile) {
        Map<List<Span>, Set<DayOfWeek>> days = new LinkedHashMap<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            if (!week.on(day).isEmpty()) {
                days.computeIfAbsent(week.on(day), spans -> EnumSet.noneOf(DayOfWeek.class))
                        .add(day);
            }
        }
        days.forEach((spans, same) -> {
            for (int from = 0; from < spans.size(); from += spansPerProfile) {
                links.add(new Link(same, spans.subList(from, Math.min(spans.size(), from + spansPerProfile))));
            }
        });
        if (links.isEmpty()) {
            links.add(new Link(Set.of(), List.of()));
        }
    }

    /** How many profiles it takes, at least one. */
    public int size() {
        return links.size();
    }

    /**
     * The profiles, head first.
     *
     * @param numbers at least {@link #size()}
     */
    public List<TimeProfile> numbered(List<Integer> numbers) {
        List<TimeProfile> profiles = new ArrayList<>();
        for (int i = 0; i < links.size(); i++) {
            int next = i + 1 < links.size() ? numbers.get(i + 1) : 0;
            Link link = links.get(i);
            List<TimeProfile.Span> spans =
                    link.spans().stream().map(ProfileChain::span).toList();
            profiles.add(new TimeProfile(numbers.get(i), FIRST, LAST, link.days(), spans, next));
        }
        return profiles;
    }

    // Ours ends before its last minute, the controller's with it.
    private static TimeProfile.Span span(Span span) {
        int last = span.to() - 1;
        return new TimeProfile.Span(
                LocalTime.of(span.from() / 60, span.from() % 60), LocalTime.of(last / 60, last % 60));
    }
}
