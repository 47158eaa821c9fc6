package cn.zhian.resident.control;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import cn.zhian.community.boundary.HouseDirectory;
import cn.zhian.community.boundary.HouseRef;
import cn.zhian.platform.Conditions;
import cn.zhian.platform.Masking;
import cn.zhian.platform.NotFound;
import cn.zhian.resident.boundary.Care;
import cn.zhian.resident.boundary.DisclosedResident;
import cn.zhian.resident.boundary.HouseRelation;
import cn.zhian.resident.boundary.ResidentView;
import cn.zhian.resident.entity.FurtherHouse;
import cn.zhian.resident.entity.Resident;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Finds residents, keeps the index of their names' beginnings, and makes their masked views. */
@ApplicationScoped
public class ResidentStore {
    @PersistenceContext
    EntityManager entities;

    @Inject
    HouseDirectory houses;

    @Inject
    BlindIndexes indexes;

    /** @throws NotFound if there is none */
    public Resident require(long id) {
        Resident resident = entities.find(Resident.class, id);
        if (resident == null) {
            throw new NotFound("resident", id);
        }
        return resident;
    }

    /** Puts the beginnings of a stored resident's name into the index, in place of those of a former name. */
    public void indexName(Resident resident) {
        entities.createNativeQuery("DELETE FROM resident_name_prefix WHERE resident_id = ?1")
                .setParameter(1, resident.id())
                .executeUpdate();
        List<byte[]> prefixes = indexes.prefixes(resident.name());
        String rows = IntStream.range(0, prefixes.size())
                .mapToObj(i -> "(?" + (2 * i + 1) + ", ?" + (2 * i + 2) + ")")
                .collect(joining(", "));
        Query insert = entities.createNativeQuery(
                "INSERT INTO resident_name_prefix (prefix_index, resident_id) VALUES " + rows);
        int parameter = 0;
        for (byte[] prefix : prefixes) {
            insert.setParameter(++parameter, prefix).setParameter(++parameter, resident.id());
        }
        insert.executeUpdate();
    }

    /** A condition that the name begins so. */
    public Conditions nameBegins(Conditions where, Optional<String> beginning) {
        return where.andIf(
                "id IN (SELECT resident_id FROM resident_name_prefix WHERE prefix_index = ?)",
                beginning.map(indexes::prefix));
    }

    /** Ids of residents with this as main or further house; of those who left, the last one. */
    @SuppressWarnings("unchecked")
    public List<Long> idsInHouse(long houseId) {
        List<Number> ids = entities.createNativeQuery("SELECT id FROM resident WHERE house_id = ?1"
                        + " UNION SELECT resident_id FROM resident_house WHERE house_id = ?2")
                .setParameter(1, houseId)
                .setParameter(2, houseId)
                .getResultList();
        return ids.stream().map(Number::longValue).toList();
    }

    /** Labels of the main houses of residents. */
    public Map<Long, HouseRef> homes(Collection<Resident> residents) {
        return houses.all(residents.stream()
                .map(resident -> resident.houseId().orElse(null))
                .filter(Objects::nonNull)
                .distinct()
                .toList());
    }

    /** The full personal data of those that there are; the caller has checked the reason. */
    public Map<Long, DisclosedResident> disclosed(List<Long> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return entities.createQuery("SELECT r FROM Resident r WHERE r.id IN :ids", Resident.class)
                .setParameter("ids", ids)
                .getResultStream()
                .map(ResidentStore::disclosed)
                .collect(toMap(DisclosedResident::id, Function.identity()));
    }

    /** The full personal data of one. */
    public static DisclosedResident disclosed(Resident resident) {
        return new DisclosedResident(
                resident.id(),
                resident.name(),
                resident.documentType(),
                resident.documentNumber(),
                resident.phone(),
                resident.birthDate());
    }

    /**
     * Masked views, in their order.
     *
     * @param care whether the caller may see special care
     */
    public List<ResidentView> views(List<Resident> residents, boolean care) {
        Map<Long, HouseRef> homes = homes(residents);
        Map<Long, List<HouseRelation>> further = further(residents);
        return residents.stream()
                .map(resident -> view(
                        resident,
                        resident.houseId().map(homes::get).map(HouseRef::label).orElse(""),
                        further.getOrDefault(resident.id(), List.of()),
                        care ? resident.care() : Optional.empty()))
                .toList();
    }

    private Map<Long, List<HouseRelation>> further(List<Resident> residents) {
        if (residents.isEmpty()) {
            return Map.of();
        }
        return entities.createQuery(
                        "SELECT r.id, f FROM Resident r JOIN r.furtherHouses f WHERE r.id IN :ids", Object[].class)
                .setParameter("ids", residents.stream().map(Resident::id).toList())
                .getResultStream()
                .collect(groupingBy(row -> (Long) row[0], mapping(row -> ((FurtherHouse) row[1]).value(), toList())));
    }

    private static ResidentView view(
            Resident resident, String houseLabel, List<HouseRelation> further, Optional<Care> care) {
        return new ResidentView(
                resident.id(),
                resident.version(),
                resident.communityId(),
                resident.houseId().orElse(null),
                houseLabel,
                further,
                resident.population(),
                Masking.name(resident.name()),
                resident.documentType(),
                Masking.document(resident.documentNumber()),
                resident.phone().map(Masking::phone),
                resident.gender(),
                resident.relation(),
                resident.movedIn(),
                resident.movedOut(),
                resident.tenancyFrom(),
                resident.tenancyTo(),
                resident.photo(),
                resident.status(),
                care,
                resident.createdAt(),
                resident.changedAt());
    }
}
