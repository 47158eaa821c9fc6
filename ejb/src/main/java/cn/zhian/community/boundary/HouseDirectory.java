package cn.zhian.community.boundary;

import static java.util.stream.Collectors.toMap;

import cn.zhian.community.entity.House;
import cn.zhian.identity.boundary.Internal;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Houses and their labels, for other features. */
@Stateless
@Internal("other features name houses of objects that their caller may see already")
public class HouseDirectory {
    private static final int AT_ONCE = 1000;

    @PersistenceContext
    EntityManager entities;

    /** A house; empty if there is none of that id. */
    public Optional<HouseRef> find(long id) {
        return Optional.ofNullable(all(List.of(id)).get(id));
    }

    /** The houses there are among these ids. */
    public Map<Long, HouseRef> all(Collection<Long> ids) {
        List<Long> wanted = new ArrayList<>(ids);
        Map<Long, HouseRef> found = new HashMap<>();
        for (int from = 0; from < wanted.size(); from += AT_ONCE) {
            found.putAll(read(wanted.subList(from, Math.min(wanted.size(), from + AT_ONCE))));
        }
        return found;
    }

    private Map<Long, HouseRef> read(List<Long> ids) {
        return entities.createQuery(
                        "SELECT h, b.name, u.name FROM House h, Unit u, Building b"
                                + " WHERE h.id IN :ids AND u.id = h.unitId AND b.id = h.buildingId",
                        Object[].class)
                .setParameter("ids", ids)
                .getResultStream()
                .map(row -> ref((House) row[0], (String) row[1], (String) row[2]))
                .collect(toMap(HouseRef::id, Function.identity()));
    }

    private static HouseRef ref(House house, String building, String unit) {
        return new HouseRef(
                house.id(),
                house.unitId(),
                house.buildingId(),
                house.communityId(),
                HouseLabel.of(building, unit, house.number()));
    }
}
