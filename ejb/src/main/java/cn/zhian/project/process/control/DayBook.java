package cn.zhian.project.process.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The working days: the calendar that comes with the product, and the days that an administrator entered. */
@ApplicationScoped
public class DayBook {
    private final WorkingDays shipped = WorkingDays.shipped();

    @PersistenceContext(unitName = "zhian")
    EntityManager entities;

    /**
     * A day that was entered.
     *
     * @param working whether people work
     * @param name of the holiday
     */
    public record Entered(boolean working, String name) {}

    /** The calendar as it holds now. */
    public WorkingDays days() {
        Map<LocalDate, Boolean> entered = entered().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().working()));
        return shipped.with(entered);
    }

    /** The calendar that comes with the product. */
    public WorkingDays shipped() {
        return shipped;
    }

    /** The days that were entered, by date. */
    @SuppressWarnings("unchecked")
    public Map<LocalDate, Entered> entered() {
        List<Object[]> rows = entities.createNativeQuery(
                        "SELECT CAST(day AS CHAR), working, name FROM working_day ORDER BY day")
                .getResultList();
        Map<LocalDate, Entered> days = new LinkedHashMap<>();
        rows.forEach(row ->
                days.put(LocalDate.parse((String) row[0]), new Entered(Boolean.TRUE.equals(row[1]), (String) row[2])));
        return days;
    }

    /** Enters days in place of all that were entered for their year. @param year that all of them lie in */
    public void enterYear(int year, Map<LocalDate, Entered> days) {
        entities.createNativeQuery("DELETE FROM working_day WHERE day BETWEEN ?1 AND ?2")
                .setParameter(1, year + "-01-01")
                .setParameter(2, year + "-12-31")
                .executeUpdate();
        if (days.isEmpty()) {
            return;
        }
        String rows = days.keySet().stream().map(day -> "(?, ?, ?)").collect(Collectors.joining(", "));
        Query insert = entities.createNativeQuery("INSERT INTO working_day VALUES " + rows);
        int place = 1;
        for (Map.Entry<LocalDate, Entered> day : days.entrySet()) {
            insert.setParameter(place++, day.getKey().toString())
                    .setParameter(place++, day.getValue().working())
                    .setParameter(place++, day.getValue().name());
        }
        insert.executeUpdate();
    }

    /** Enters a day; empty to go back to what comes with the product. */
    public void enter(LocalDate day, Optional<Entered> entered) {
        entities.createNativeQuery("DELETE FROM working_day WHERE day = ?1")
                .setParameter(1, day.toString())
                .executeUpdate();
        entered.ifPresent(one -> entities.createNativeQuery("INSERT INTO working_day VALUES (?1, ?2, ?3)")
                .setParameter(1, day.toString())
                .setParameter(2, one.working())
                .setParameter(3, one.name())
                .executeUpdate());
    }
}
