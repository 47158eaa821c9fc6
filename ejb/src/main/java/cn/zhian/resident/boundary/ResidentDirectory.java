package cn.zhian.resident.boundary;

import static java.util.stream.Collectors.toMap;

import cn.zhian.community.boundary.HouseRef;
import cn.zhian.identity.boundary.Domain;
import cn.zhian.identity.boundary.Internal;
import cn.zhian.platform.Conditions;
import cn.zhian.platform.Masking;
import cn.zhian.resident.control.ResidentStore;
import cn.zhian.resident.entity.Resident;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Where residents live and how lists name them, for other features. */
@Stateless
@Internal("other features show residents of objects that their caller may see already, and masked")
public class ResidentDirectory {
    private static final int AT_ONCE = 1000;

    @PersistenceContext
    EntityManager entities;

    @Inject
    ResidentStore store;

    /** The places of those residents that there are. */
    public Map<Long, ResidentPlace> places(Collection<Long> residentIds) {
        List<Resident> residents = read(residentIds);
        Map<Long, HouseRef> homes = store.homes(residents);
        return residents.stream()
                .map(resident -> place(resident, resident.houseId().map(homes::get)))
                .collect(toMap(ResidentPlace::residentId, Function.identity()));
    }

    /** The labels of those residents that there are. */
    public Map<Long, ResidentLabel> labels(Collection<Long> residentIds) {
        List<Resident> residents = read(residentIds);
        Map<Long, HouseRef> homes = store.homes(residents);
        return residents.stream()
                .map(resident -> new ResidentLabel(
                        resident.id(),
                        Masking.name(resident.name()),
                        resident.houseId().map(homes::get).map(HouseRef::label).orElse(""),
                        resident.photo()))
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

    private static ResidentPlace place(Resident resident, Optional<HouseRef> home) {
        return new ResidentPlace(
                resident.id(),
                resident.communityId(),
                home.map(HouseRef::id).orElse(null),
                home.map(HouseRef::unitId).orElse(null),
                home.map(HouseRef::buildingId).orElse(null),
                resident.status() == ResidentStatus.ACTIVE);
    }

    private List<Resident> read(Collection<Long> ids) {
        List<Long> wanted = new ArrayList<>(ids);
        List<Resident> found = new ArrayList<>();
        for (int from = 0; from < wanted.size(); from += AT_ONCE) {
            found.addAll(entities.createQuery("SELECT r FROM Resident r WHERE r.id IN :ids", Resident.class)
                    .setParameter("ids", wanted.subList(from, Math.min(wanted.size(), from + AT_ONCE)))
                    .getResultList());
        }
        return found;
    }
}
