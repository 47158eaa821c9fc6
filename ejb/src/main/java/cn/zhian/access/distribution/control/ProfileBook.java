package cn.zhian.access.distribution.control;

import cn.zhian.access.control.Sql;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;

/** The time profiles that controllers have; for looking, gives out no numbers. */
public final class ProfileBook {
    private final Map<Long, Map<String, Integer>> heads = new HashMap<>();

    /** Reads those of some controllers. */
    public ProfileBook(Sql sql, Collection<Long> controllers) {
        if (!controllers.isEmpty()) {
            sql.list(
                    "SELECT controller_id, number, terms FROM controller_profile"
                            + " WHERE controller_id IN (?) AND terms IS NOT NULL",
                    row -> heads.computeIfAbsent(row.number("controller_id"), id -> new HashMap<>())
                            .put(row.text("terms"), row.count("number")),
                    controllers);
        }
    }

    /** The numbers of one controller. */
    public ProfileNumbers of(long controllerId) {
        Map<String, Integer> mine = heads.getOrDefault(controllerId, Map.of());
        return schedule ->
                mine.containsKey(schedule.key()) ? OptionalInt.of(mine.get(schedule.key())) : OptionalInt.empty();
    }
}
