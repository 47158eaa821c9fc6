package cn.zhian.resident.boundary;

import static java.util.stream.Collectors.toMap;

import cn.zhian.community.boundary.HouseDirectory;
import cn.zhian.community.boundary.HouseRef;
import cn.zhian.identity.boundary.Domain;
import cn.zhian.identity.boundary.Internal;
import cn.zhian.platform.Conditions;
import cn.zhian.platform.Masking;
import cn.zhian.resident.control.ResidentStore;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** Where residents live and how lists name them, for other features. */
@Stateless
@Internal("other features show residents of objects that their caller may see already, and masked")
public class ResidentDirectory {
    private static final int AT_ONCE = 1000;
    /** Where the house stands in the rows read here. */
    private static final int HOUSE = 3;

    @PersistenceContext
    EntityManager entities;

    @Inject
    ResidentStore store;

    @Inject
    HouseDirectory houses;

    /** The places of those residents that there are. */
    public Map<Long, ResidentPlace> places(Collection<Long> residentIds) {
        // Columns, not residents: loading one decrypts all that is personal in it.
        List<Object[]> residents = read("SELECT r.id, r.communityId, r.status, r.houseId", residentIds);
        Map<Long, HouseRef> homes = homes(residents);
        return residents.stream()
                .map(row -> place(row, Optional.ofNullable(homes.get((Long) row[HOUSE]))))
                .collect(toMap(ResidentPlace::residentId, Function.identity()));
    }

    /** The labels of those residents that there are. */
    public Map<Long, ResidentLabel> labels(Collection<Long> residentIds) {
        List<Object[]> residents = read("SELECT r.id, r.name, r.photo, r.houseId", residentIds);
        Map<Long, HouseRef> homes = homes(residents);
        return residents.stream()
                .map(row -> new ResidentLabel(
                        (Long) row[0],
                        Masking.name((String) row[1]),
                        Optional.ofNullable(homes.get((Long) row[HOUSE]))
                                .map(HouseRef::label)
                                .orElse(""),
                        Optional.ofNullable((String) row[2])))
                .collect(toMap(ResidentLabel::residentId, Function.identity()));
    }

    /** Ids of residents, also of those who left, whose name is or begins so; at most {@code limit}. */
    @SuppressWarnings("unchecked")
    public List<Long> idsByName(Domain domain, String nameOrPrefix, int limit) {
        if (nameOrPrefix.isBlank()) {
            return List.of();
        }
        Conditions where = new Conditions().within("community_id", domain.communities());
        store.nameBegins(where, Optional.of(nameOrPrefix));
        List<Number> ids = where.bind(entities.createNativeQuery(
                        "SELECT id FROM resident" + where.sql() + " ORDER BY id LIMIT " + limit))
                .getResultList();
        return ids.stream().map(Number::longValue).toList();
    }

    /** Ids of residents whose main or further house it is. */
    public List<Long> idsInHouse(long houseId) {
        return store.idsInHouse(houseId);
    }

    private static ResidentPlace place(Object[] row, Optional<HouseRef> home) {
        return new ResidentPlace(
                (Long) row[0],
                (Long) row[1],
                home.map(HouseRef::id).orElse(null),
                home.map(HouseRef::unitId).orElse(null),
                home.map(HouseRef::buildingId).orElse(null),
                row[2] == ResidentStatus.ACTIVE);
    }

    private Map<Long, HouseRef> homes(List<Object[]> residents) {
        return houses.all(residents.stream()
                .map(row -> (Long) row[HOUSE])
                .filter(Objects::nonNull)
                .distinct()
                .toList());
    }

    private List<Object[]> read(String columns, Collection<Long> ids) {
        List<Long> wanted = new ArrayList<>(ids);
        List<Object[]> found = new ArrayList<>();
        for (int from = 0; from < wanted.size(); from += AT_ONCE) {
            found.addAll(entities.createQuery(columns + " FROM Resident r WHERE r.id IN :ids", Object[].class)
                    .setParameter("ids", wanted.subList(from, Math.min(wanted.size(), from + AT_ONCE)))
                    .getResultList());
        }
        return found;
    }
}
