package cn.zhian.access.distribution.control;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import cn.zhian.device.api.TimeProfile;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;

/** The stored form of a controller's time profile: {@code from|to|days|spans|next}. */
public final class ProfileText {
    private ProfileText() {}

    /** Writes all but the number. */
    public static String stored(TimeProfile profile) {
        return String.join(
                "|",
                profile.from().toString(),
                profile.to().toString(),
                profile.days().stream()
                        .map(DayOfWeek::getValue)
                        .sorted()
                        .map(String::valueOf)
                        .collect(joining(",")),
                profile.spans().stream()
                        .map(span -> span.from() + "-" + span.to())
                        .collect(joining(",")),
                String.valueOf(profile.next()));
    }

    /** Reads it back. */
    public static TimeProfile parse(int number, String stored) {
        String[] parts = stored.split("\\|", -1);
        return new TimeProfile(
                number,
                LocalDate.parse(parts[0]),
                LocalDate.parse(parts[1]),
                list(parts[2]).map(Integer::valueOf).map(DayOfWeek::of).collect(toSet()),
                list(parts[3]).map(ProfileText::span).toList(),
                Integer.parseInt(parts[4]));
    }

    private static Stream<String> list(String text) {
        return text.isEmpty() ? Stream.empty() : List.of(text.split(",")).stream();
    }

    private static TimeProfile.Span span(String text) {
        String[] ends = text.split("-");
        return new TimeProfile.Span(LocalTime.parse(ends[0]), LocalTime.parse(ends[1]));
    }
}
