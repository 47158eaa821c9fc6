package cn.zhian.access.rest;

import cn.zhian.access.right.entity.Span;
import cn.zhian.access.right.entity.Week;
import cn.zhian.platform.Invalid;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Hours as the API writes them: {@code 08:00-12:00}; the end is not included, the end of the day is 24:00. */
public final class SpanText {
    private static final Pattern SPAN =
            Pattern.compile("([01]?\\d|2[0-4]):([0-5]\\d)\\s*[-–—~]\\s*([01]?\\d|2[0-4]):([0-5]\\d)");

    private SpanText() {}

    /** @throws Invalid on the field unless each is a span of a day */
    public static List<Span> parse(String field, List<String> texts) {
        return Span.union(texts.stream().map(text -> parse(field, text)));
    }

    private static Span parse(String field, String text) {
        Matcher parts = SPAN.matcher(text.strip());
        if (!parts.matches()) {
            throw new Invalid(field, "problem.access.span");
        }
        try {
            return new Span(minutes(parts.group(1), parts.group(2)), minutes(parts.group(3), parts.group(4)));
        } catch (IllegalArgumentException e) {
            throw new Invalid(field, "problem.access.span");
        }
    }

    private static int minutes(String hours, String minutes) {
        return Integer.parseInt(hours) * 60 + Integer.parseInt(minutes);
    }

    /** In the API's form. */
    public static List<String> of(List<Span> spans) {
        return spans.stream().map(Span::toString).toList();
    }

    /** A week by days; a day that is missing has no hours. */
    public static Week week(String field, Map<DayOfWeek, List<String>> days) {
        List<List<Span>> week = new ArrayList<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            week.add(parse(field, Optional.ofNullable(days.get(day)).orElse(List.of())));
        }
        return new Week(week);
    }

    /** A week by days. */
    public static Map<DayOfWeek, List<String>> of(Week week) {
        Map<DayOfWeek, List<String>> days = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            days.put(day, of(week.on(day)));
        }
        return days;
    }
}
