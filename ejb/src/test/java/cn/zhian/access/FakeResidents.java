package cn.zhian.access;

import static java.util.stream.Collectors.toMap;

import cn.zhian.identity.boundary.Domain;
import cn.zhian.resident.boundary.ResidentDirectory;
import cn.zhian.resident.boundary.ResidentLabel;
import cn.zhian.resident.boundary.ResidentPlace;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Residents of every number in community 1; those from 900,000 on in community 2. */
public final class FakeResidents extends ResidentDirectory {
    private final Set<Long> gone = ConcurrentHashMap.newKeySet();

    /** Lets a resident move out, or come back. */
    public void active(long id, boolean active) {
        if (active) {
            gone.remove(id);
        } else {
            gone.add(id);
        }
    }

    @Override
    public Map<Long, ResidentPlace> places(Collection<Long> residentIds) {
        return residentIds.stream()
                .distinct()
                .collect(toMap(
                        id -> id, id -> new ResidentPlace(id, id < 900_000 ? 1 : 2, 1L, 1L, 1L, !gone.contains(id))));
    }

    @Override
    public Map<Long, ResidentLabel> labels(Collection<Long> residentIds) {
        return residentIds.stream()
                .distinct()
                .collect(toMap(id -> id, id -> new ResidentLabel(id, "R*" + id, "H" + id, Optional.empty())));
    }

    @Override
    public List<Long> idsByName(Domain domain, String nameOrPrefix, int limit) {
        return List.of();
    }
}
