package cn.zhian.project.rule.control;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import cn.zhian.community.boundary.CommunityDirectory;
import cn.zhian.community.boundary.StandingNumbers;
import cn.zhian.device.register.boundary.PlaceKind;
import cn.zhian.platform.Conditions;
import cn.zhian.platform.ManyRows;
import cn.zhian.project.rule.boundary.FactSheet;
import cn.zhian.project.rule.boundary.ItemStatement;
import cn.zhian.project.rule.boundary.PlaceCount;
import cn.zhian.project.rule.entity.StatementKind;
import cn.zhian.project.rule.entity.Trait;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Facts of communities in the database: four queries, however many communities are asked for. */
@ApplicationScoped
public class FactStore {
    @PersistenceContext(unitName = "zhian")
    EntityManager entities;

    @Inject
    CommunityDirectory directory;

    /** The facts of some communities, by id; each has a sheet, if an empty one. */
    public Map<Long, FactSheet> sheets(Collection<Long> communities) {
        Map<Long, Set<Trait>> traits = rows("SELECT community_id, trait FROM community_trait", communities).stream()
                .collect(groupingBy(FactStore::community, mapping(row -> Trait.valueOf((String) row[1]), toSet())));
        Map<Long, List<PlaceCount>> places =
                rows("SELECT community_id, place, number, reason FROM community_place", communities).stream()
                        .collect(groupingBy(FactStore::community, mapping(FactStore::place, toList())));
        Map<Long, StandingNumbers> registered = directory.numbers(communities);
        Map<Long, List<ItemStatement>> statements =
                rows("SELECT community_id, rule_set, item, kind, wording FROM item_statement", communities).stream()
                        .collect(groupingBy(FactStore::community, mapping(FactStore::statement, toList())));
        return communities.stream()
                .distinct()
                .collect(toMap(
                        id -> id,
                        id -> new FactSheet(
                                id,
                                traits.getOrDefault(id, Set.of()),
                                withRegistered(places.getOrDefault(id, List.of()), registered.get(id)),
                                statements.getOrDefault(id, List.of()))));
    }

    /** Unit doors and households that nobody has counted are as many as the register has. */
    private static List<PlaceCount> withRegistered(List<PlaceCount> counted, StandingNumbers registered) {
        List<PlaceCount> places = new ArrayList<>(counted);
        if (registered != null) {
            addUnlessCounted(places, PlaceKind.UNIT_DOOR, registered.units());
            addUnlessCounted(places, PlaceKind.HOUSEHOLD, registered.houses());
        }
        return List.copyOf(places);
    }

    private static void addUnlessCounted(List<PlaceCount> places, PlaceKind kind, long number) {
        if (number > 0 && places.stream().noneMatch(place -> place.place() == kind)) {
            places.add(new PlaceCount(kind, (int) number, Optional.empty()));
        }
    }

    /** Replaces the traits of a community. */
    public void replaceTraits(long communityId, Set<Trait> traits) {
        run("DELETE FROM community_trait WHERE community_id = ?1", communityId);
        traits.forEach(trait -> run("INSERT INTO community_trait VALUES (?1, ?2)", communityId, trait.name()));
    }

    /** Replaces the counted places of a community; a count that the register has as well is not kept, so as to follow it. */
    public void replacePlaces(long communityId, List<PlaceCount> places) {
        run("DELETE FROM community_place WHERE community_id = ?1", communityId);
        List<PlaceCount> registered = withRegistered(
                List.of(), directory.numbers(List.of(communityId)).get(communityId));
        ManyRows rows = new ManyRows(entities, "community_place");
        places.stream()
                .filter(place -> !registered.contains(place))
                .forEach(place -> rows.add(
                        communityId,
                        place.place().name(),
                        place.number(),
                        place.reason().orElse(null)));
        rows.insert();
    }

    /** Keeps a statement in place of an earlier one of its kind about the same item. */
    public void state(long communityId, ItemStatement statement, long user, Instant at) {
        run(
                "REPLACE INTO item_statement VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
                communityId,
                statement.ruleSet(),
                statement.item(),
                statement.kind().name(),
                statement.text(),
                user,
                Timestamp.from(at));
    }

    /** Takes a statement back. */
    public boolean withdraw(long communityId, String ruleSet, String item, StatementKind kind) {
        return run(
                        "DELETE FROM item_statement WHERE community_id = ?1 AND rule_set = ?2 AND item = ?3 AND kind = ?4",
                        communityId,
                        ruleSet,
                        item,
                        kind.name())
                > 0;
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> rows(String select, Collection<Long> communities) {
        Conditions where = new Conditions().in("community_id", communities);
        return where.bind(entities.createNativeQuery(select + where.sql())).getResultList();
    }

    private int run(String sql, Object... parameters) {
        Query query = entities.createNativeQuery(sql);
        for (int i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, parameters[i]);
        }
        return query.executeUpdate();
    }

    private static long community(Object[] row) {
        return ((Number) row[0]).longValue();
    }

    private static PlaceCount place(Object[] row) {
        return new PlaceCount(
                PlaceKind.valueOf((String) row[1]), ((Number) row[2]).intValue(), Optional.ofNullable((String) row[3]));
    }

    private static ItemStatement statement(Object[] row) {
        return new ItemStatement(
                (String) row[1], (String) row[2], StatementKind.valueOf((String) row[3]), (String) row[4]);
    }
}
