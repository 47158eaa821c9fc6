package cn.zhian.resident.boundary;

import cn.zhian.community.boundary.HouseUse;
import cn.zhian.identity.boundary.Callers;
import cn.zhian.identity.boundary.Domain;
import cn.zhian.identity.boundary.Permission;
import cn.zhian.identity.boundary.Requires;
import cn.zhian.platform.Clocks;
import cn.zhian.platform.Conditions;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Counts people and houses (PH-9). */
@Stateless
public class PeopleFigures {
    private static final String AREA_CLASS = "CASE WHEN area IS NULL THEN 'UNKNOWN' WHEN area < 60 THEN 'BELOW_60'"
            + " WHEN area < 90 THEN 'FROM_60' WHEN area < 120 THEN 'FROM_90' WHEN area < 144 THEN 'FROM_120'"
            + " ELSE 'FROM_144' END";

    @PersistenceContext
    EntityManager entities;

    @Inject
    Callers callers;

    @Inject
    Clock clock;

    /**
     * The figures.
     *
     * @param communityId one community; empty for all of the caller's domain
     */
    @Requires(Permission.RESIDENT_READ)
    public PeopleStatistics of(Optional<Long> communityId) {
        Domain domain = callers.current().domain();
        Map<Population, Long> population = counts(Population.class, "population", people(domain, communityId));
        Map<HouseUse, Long> uses = counts(HouseUse.class, "house_use", houses(domain, communityId));
        return new PeopleStatistics(
                sum(population),
                sum(uses),
                places(domain, communityId),
                population,
                counts(Relation.class, "relation", people(domain, communityId)),
                counts(Gender.class, "gender", people(domain, communityId)),
                births(domain, communityId),
                uses,
                counts(AreaClass.class, AREA_CLASS, houses(domain, communityId)),
                movedIn(domain, communityId));
    }

    private record Source(String table, Conditions where) {}

    private static Source people(Domain domain, Optional<Long> communityId) {
        return new Source("resident", within(domain, communityId).and("status = 'ACTIVE'"));
    }

    private static Source houses(Domain domain, Optional<Long> communityId) {
        return new Source("house", within(domain, communityId));
    }

    private static Conditions within(Domain domain, Optional<Long> communityId) {
        return new Conditions().within("community_id", domain.communities()).andIf("community_id = ?", communityId);
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> grouped(String expression, Source source) {
        return source.where()
                .bind(entities.createNativeQuery("SELECT " + expression + " AS k, COUNT(*) FROM " + source.table()
                        + source.where().sql() + " GROUP BY k ORDER BY k"))
                .getResultList();
    }

    private <E extends Enum<E>> Map<E, Long> counts(Class<E> type, String expression, Source source) {
        Map<E, Long> counts = new EnumMap<>(type);
        for (E constant : type.getEnumConstants()) {
            counts.put(constant, 0L);
        }
        for (Object[] row : grouped(expression, source)) {
            counts.put(Enum.valueOf(type, (String) row[0]), ((Number) row[1]).longValue());
        }
        return counts;
    }

    private static long sum(Map<?, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    private SortedMap<Integer, Long> births(Domain domain, Optional<Long> communityId) {
        Source people = people(domain, communityId);
        people.where().and("birth_group IS NOT NULL");
        SortedMap<Integer, Long> births = new TreeMap<>();
        grouped("birth_group", people)
                .forEach(row -> births.put(((Number) row[0]).intValue(), ((Number) row[1]).longValue()));
        return births;
    }

    private SortedMap<String, Long> movedIn(Domain domain, Optional<Long> communityId) {
        LocalDate month = LocalDate.ofInstant(clock.instant(), Clocks.SHOWN).withDayOfMonth(1);
        LocalDate first = month.minusMonths(11);
        SortedMap<String, Long> months = new TreeMap<>();
        for (int i = 0; i < 12; i++) {
            months.put(first.plusMonths(i).toString().substring(0, 7), 0L);
        }
        Source people = people(domain, communityId);
        people.where().and("moved_in >= ?", first).and("moved_in < ?", month.plusMonths(1));
        grouped("DATE_FORMAT(moved_in, '%Y-%m')", people)
                .forEach(row -> months.put((String) row[0], ((Number) row[1]).longValue()));
        return months;
    }

    @SuppressWarnings("unchecked")
    private List<PlaceCount> places(Domain domain, Optional<Long> communityId) {
        String table = communityId.isPresent() ? "building" : "community";
        String column = table + "_id";
        Conditions where = new Conditions()
                .within(communityId.isPresent() ? "p.community_id" : "p.id", domain.communities())
                .andIf("p.community_id = ?", communityId);
        List<Object[]> rows = where.bind(entities.createNativeQuery("SELECT p.id, p.name, COALESCE(h.n, 0),"
                        + " COALESCE(r.n, 0) FROM " + table + " p"
                        + " LEFT JOIN (SELECT " + column + ", COUNT(*) AS n FROM house GROUP BY " + column
                        + ") h ON h." + column + " = p.id"
                        + " LEFT JOIN (SELECT hh." + column + ", COUNT(*) AS n FROM resident rr"
                        + " JOIN house hh ON hh.id = rr.house_id WHERE rr.status = 'ACTIVE' GROUP BY hh." + column
                        + ") r ON r." + column + " = p.id"
                        + where.sql() + " ORDER BY p." + (communityId.isPresent() ? "sort_key" : "code")))
                .getResultList();
        return rows.stream()
                .map(row -> new PlaceCount(
                        ((Number) row[0]).longValue(),
                        (String) row[1],
                        ((Number) row[2]).longValue(),
                        ((Number) row[3]).longValue()))
                .toList();
    }
}
