package cn.zhian.project.process.control;

import cn.zhian.platform.Checks;
import cn.zhian.project.definition.JsonPart;
import cn.zhian.project.definition.ShippedDocument;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which days are working days: a weekend rule, and the days that differ from it. Pure. */
public final class WorkingDays {
    private static final int LONGEST_HOLIDAY = 60;

    private final Set<DayOfWeek> weekend;
    private final Map<LocalDate, Boolean> differing;
    private final Map<LocalDate, String> names;

    /** @param differing days that are working (true) or off (false) whatever the weekend says */
    public WorkingDays(Set<DayOfWeek> weekend, Map<LocalDate, Boolean> differing) {
        if (weekend.size() == DayOfWeek.values().length) {
            throw new IllegalArgumentException("No day of the week is a working day");
        }
        this.weekend = Set.copyOf(weekend);
        this.differing = Map.copyOf(differing);
        this.names = Map.of();
    }

    private WorkingDays(WorkingDays days, Map<LocalDate, String> names) {
        this.weekend = days.weekend;
        this.differing = days.differing;
        this.names = Map.copyOf(names);
    }

    /** The calendar that comes with the product. */
    public static WorkingDays shipped() {
        return read(ShippedDocument.read("/working-days.json"));
    }

    /** @throws cn.zhian.platform.Invalid if the document is no calendar */
    public static WorkingDays read(String document) {
        Checks checks = new Checks();
        JsonPart root = JsonPart.whole(document, checks);
        Map<LocalDate, Boolean> differing = new HashMap<>();
        Map<LocalDate, String> names = new HashMap<>();
        for (JsonPart off : root.get("off").filled()) {
            LocalDate from = day(off.get("from"));
            LocalDate to = day(off.get("to"));
            if (to.isBefore(from) || to.isAfter(from.plusDays(LONGEST_HOLIDAY))) {
                off.get("to").wrong("problem.field.date");
            } else {
                from.datesUntil(to.plusDays(1)).forEach(day -> {
                    differing.put(day, false);
                    off.get("name").optionalText().ifPresent(name -> names.put(day, name));
                });
            }
        }
        for (JsonPart one : root.get("working").filled()) {
            LocalDate day = day(one.get("day"));
            differing.put(day, true);
            one.get("name").optionalText().ifPresent(name -> names.put(day, name));
        }
        Set<DayOfWeek> weekend = root.get("weekend").words(DayOfWeek.class);
        checks.done();
        return new WorkingDays(new WorkingDays(weekend, differing), names);
    }

    private static LocalDate day(JsonPart part) {
        try {
            return LocalDate.parse(part.text());
        } catch (DateTimeParseException e) {
            part.wrong("problem.field.date");
            return LocalDate.EPOCH;
        }
    }

    /** The same with further days that differ. */
    public WorkingDays with(Map<LocalDate, Boolean> more) {
        Map<LocalDate, Boolean> all = new HashMap<>(differing);
        all.putAll(more);
        return new WorkingDays(weekend, all);
    }

    /** The days that differ from the weekend rule, by date: true for those on which people work. */
    public Map<LocalDate, Boolean> differing() {
        return differing;
    }

    /** Name of the holiday that makes a day differ; empty where none is known. */
    public Optional<String> name(LocalDate day) {
        return Optional.ofNullable(names.get(day));
    }

    /** Whether any weekday of a year is off: a year without is one whose holidays nobody has entered. */
    public boolean knowsHolidays(int year) {
        return differing.entrySet().stream()
                .anyMatch(entry -> entry.getKey().getYear() == year
                        && !entry.getValue()
                        && !weekend.contains(entry.getKey().getDayOfWeek()));
    }

    /** Whether people work on a day. */
    public boolean working(LocalDate day) {
        return differing.getOrDefault(day, !weekend.contains(day.getDayOfWeek()));
    }

    /**
     * The last day of a time limit; the day itself does not count.
     *
     * @param days working days, 0 or more
     */
    public LocalDate after(LocalDate day, int days) {
        LocalDate end = day;
        for (int left = days; left > 0; ) {
            end = end.plusDays(1);
            if (working(end)) {
                left--;
            }
        }
        return end;
    }

    /**
     * The day so many working days before another.
     *
     * @param days working days, 0 or more
     */
    public LocalDate before(LocalDate day, int days) {
        LocalDate start = day;
        for (int left = days; left > 0; ) {
            start = start.minusDays(1);
            if (working(start)) {
                left--;
            }
        }
        return start;
    }
}
