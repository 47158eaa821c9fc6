package cn.zhian.access.pass.control;

import cn.zhian.access.pass.boundary.PassFilter;
import cn.zhian.device.api.PassKind;
import cn.zhian.platform.PersonalData;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Chooses the index along which a search reads: the one that leaves the fewest rows. A person, a card and a house have
 * few; a rare kind has fewer than a door, a door fewer than a building; the community is the last resort.
 */
public final class PassPaths {
    /** Kinds of which every door has many. */
    private static final Set<PassKind> FREQUENT =
            EnumSet.of(PassKind.VALID, PassKind.BUTTON, PassKind.INVALID_CARD, PassKind.NO_RIGHT);

    /**
     * A search whose references have been looked up.
     *
     * @param filter as asked
     * @param communities in which the caller may look
     * @param residents by name; empty list for none found; empty if no name was asked
     * @param unitDoors at the unit
     * @param buildingDoors at the building
     */
    public record Resolved(
            PassFilter filter,
            Collection<Long> communities,
            Optional<List<Long>> residents,
            List<Long> unitDoors,
            List<Long> buildingDoors) {}

    private final PersonalData personal;

    /** @param personal makes the blind index of a card */
    public PassPaths(PersonalData personal) {
        this.personal = personal;
    }

    /** The search as a query. */
    public PassQuery query(Resolved search) {
        PassFilter filter = search.filter();
        PassQuery query = new PassQuery();
        boolean rare = filter.kind().filter(kind -> !FREQUENT.contains(kind)).isPresent();
        boolean person = search.residents().isPresent() || filter.residentId().isPresent();
        if (person) {
            residents(search).forEach(id -> query.along("pass_record_resident", "resident_id = ?", id));
        } else if (filter.card().isPresent()) {
            query.along(
                    "pass_record_card", "card_index = ?", index(filter.card().get()));
        } else if (filter.houseId().isPresent()) {
            query.along("pass_record_house", "house_id = ?", filter.houseId().get());
        } else if (rare) {
            kinds(query, search);
        } else {
            places(query, search);
        }
        return restricted(query, search);
    }

    private static Collection<Long> residents(Resolved search) {
        Optional<Long> one = search.filter().residentId();
        return search.residents()
                .map(found -> one.isEmpty()
                        ? found
                        : found.stream().filter(one.get()::equals).toList())
                .orElseGet(() -> one.stream().toList());
    }

    private void kinds(PassQuery query, Resolved search) {
        String kind = search.filter().kind().orElseThrow().name();
        search.communities()
                .forEach(
                        community -> query.along("pass_record_kind", "community_id = ? AND kind = ?", community, kind));
    }

    private void places(PassQuery query, Resolved search) {
        PassFilter filter = search.filter();
        if (filter.doorId().isPresent()) {
            query.along("pass_record_door", "door_id = ?", filter.doorId().get());
        } else if (filter.unitId().isPresent()) {
            query.along("pass_record_unit", "unit_id = ?", filter.unitId().get());
            doors(query, search.unitDoors());
        } else if (filter.buildingId().isPresent()) {
            query.along(
                    "pass_record_building",
                    "building_id = ?",
                    filter.buildingId().get());
            doors(query, search.buildingDoors());
        } else if (filter.kind().isPresent()) {
            kinds(query, search);
        } else {
            search.communities()
                    .forEach(community -> query.along("pass_record_community", "community_id = ?", community));
        }
    }

    private static void doors(PassQuery query, List<Long> doors) {
        doors.forEach(door -> query.along("pass_record_door", "door_id = ?", door));
        query.overlapping();
    }

    /** Every condition once more, the path's own too: it costs nothing, and no path can forget one. */
    private PassQuery restricted(PassQuery query, Resolved search) {
        PassFilter filter = search.filter();
        query.onlyIn("community_id", search.communities()).from(filter.from()).to(filter.to());
        filter.card().ifPresent(card -> query.only("card_index = ?", index(card)));
        filter.houseId().ifPresent(house -> query.only("house_id = ?", house));
        filter.doorId().ifPresent(door -> query.only("door_id = ?", door));
        filter.kind().ifPresent(kind -> query.only("kind = ?", kind.name()));
        filter.unitId().ifPresent(unit -> atPlace(query, "unit_id", unit, search.unitDoors()));
        filter.buildingId().ifPresent(building -> atPlace(query, "building_id", building, search.buildingDoors()));
        return query;
    }

    private static void atPlace(PassQuery query, String column, long id, List<Long> doors) {
        StringBuilder condition = new StringBuilder(column + " = ?");
        Object[] values = new Object[1 + doors.size()];
        values[0] = id;
        for (int i = 0; i < doors.size(); i++) {
            condition.append(" OR door_id = ?");
            values[i + 1] = doors.get(i);
        }
        query.only(condition.toString(), values);
    }

    private byte[] index(String card) {
        String normal = PersonalData.normal(card);
        // Devices tell numbers without leading zeros; people read them off cards with some.
        String value = normal.matches("0+[0-9]+") ? normal.replaceFirst("^0+", "") : normal;
        return personal.index(PassRows.CREDENTIAL_INDEX, value);
    }
}
