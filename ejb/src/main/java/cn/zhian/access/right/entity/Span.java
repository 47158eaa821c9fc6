package cn.zhian.access.right.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A part of a day, to the minute.
 *
 * @param from first minute of the day, 0 to 1439
 * @param to first minute after it, up to 1440
 */
public record Span(int from, int to) {
    /** Minutes of a day. */
    public static final int DAY = 24 * 60;
    /** The whole day. */
    public static final Span WHOLE = new Span(0, DAY);

    /** @throws IllegalArgumentException unless 0 ≤ from &lt; to ≤ 1440 */
    public Span {
        if (from < 0 || from >= to || to > DAY) {
            throw new IllegalArgumentException("No part of a day: " + from + "-" + to);
        }
    }

    /** Whether a minute of the day lies in it. */
    public boolean holds(int minute) {
        return from <= minute && minute < to;
    }

    /** The spans in order, those that touch or overlap made one. */
    public static List<Span> union(Stream<Span> spans) {
        List<Span> merged = new ArrayList<>();
        spans.sorted(Comparator.comparingInt(Span::from)).forEach(span -> {
            int last = merged.size() - 1;
            if (last >= 0 && span.from <= merged.get(last).to) {
                merged.set(last, new Span(merged.get(last).from, Math.max(merged.get(last).to, span.to)));
            } else {
                merged.add(span);
            }
        });
        return List.copyOf(merged);
    }

    /** Reads the stored form, {@code 480-720,780-1080}; empty text is no span. */
    public static List<Span> parse(String stored) {
        if (stored.isEmpty()) {
            return List.of();
        }
        return Stream.of(stored.split(","))
                .map(part -> part.split("-"))
                .map(ends -> new Span(Integer.parseInt(ends[0]), Integer.parseInt(ends[1])))
                .toList();
    }

    /** The stored form. */
    public static String stored(List<Span> spans) {
        return spans.stream().map(span -> span.from + "-" + span.to).collect(Collectors.joining(","));
    }

    /** As people write it, {@code 08:00-12:00}; the end of the day is 24:00. */
    @Override
    public String toString() {
        return clock(from) + "-" + clock(to);
    }

    private static String clock(int minute) {
        return String.format(Locale.ROOT, "%02d:%02d", minute / 60, minute % 60);
    }
}
