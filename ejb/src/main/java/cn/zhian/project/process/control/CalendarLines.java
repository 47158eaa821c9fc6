package cn.zhian.project.process.control;

import cn.zhian.platform.Checks;
import cn.zhian.platform.Invalid;
import cn.zhian.project.process.boundary.WorkingDay;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the days of a year as somebody types them from the notice: a line for each stretch, first and last day (or one
 * day), 休 or 班 ({@code off} or {@code work}), and the holiday's name.
 */
public final class CalendarLines {
    private static final int LONGEST = 20_000;
    private static final int LONGEST_HOLIDAY = 60;
    private static final String DATE = "([0-9]{4}-[0-9]{2}-[0-9]{2})";
    private static final Pattern LINE =
            Pattern.compile(DATE + "(?:[\\s至~]+" + DATE + ")?\\s*(休|班|off|work)\\s+(\\S.*)");

    private final Checks checks = new Checks();
    private final List<WorkingDay> days = new ArrayList<>();
    private final Set<LocalDate> seen = new HashSet<>();
    private final int year;

    private CalendarLines(int year) {
        this.year = year;
    }

    /** @throws Invalid on the field {@code lines}, naming each line that is wrong */
    public static List<WorkingDay> read(int year, String text) {
        if (text == null || text.isBlank()) {
            throw new Invalid("lines", "problem.field.required");
        }
        if (text.length() > LONGEST) {
            throw new Invalid("lines", "problem.text.long", LONGEST);
        }
        CalendarLines reader = new CalendarLines(year);
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                reader.line(i + 1, lines.get(i).strip());
            }
        }
        reader.checks.done();
        return reader.days;
    }

    private void line(int number, String line) {
        Matcher matcher = LINE.matcher(line);
        Optional<LocalDate> from = matcher.matches() ? date(matcher.group(1)) : Optional.empty();
        Optional<LocalDate> to = from.isEmpty() || matcher.group(2) == null ? from : date(matcher.group(2));
        if (from.isEmpty() || to.isEmpty()) {
            checks.error("lines", "problem.working-day.line", number, line);
        } else if (to.get().isBefore(from.get()) || to.get().isAfter(from.get().plusDays(LONGEST_HOLIDAY))) {
            checks.error("lines", "problem.working-day.stretch", number, from.get(), to.get());
        } else {
            boolean working = Set.of("班", "work").contains(matcher.group(3));
            from.get()
                    .datesUntil(to.get().plusDays(1))
                    .forEach(day -> add(number, new WorkingDay(day, working, matcher.group(4))));
        }
    }

    private void add(int number, WorkingDay day) {
        checks.that(day.day().getYear() == year, "lines", "problem.working-day.line-year", number, day.day(), year);
        checks.that(seen.add(day.day()), "lines", "problem.working-day.line-twice", number, day.day());
        days.add(day);
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException noSuchDay) {
            return Optional.empty();
        }
    }
}
