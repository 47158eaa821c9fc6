package cn.zhian.access.right.boundary;

import static java.util.stream.Collectors.toMap;

import cn.zhian.access.control.Sql;
import cn.zhian.access.right.entity.Right;
import cn.zhian.device.boundary.DeviceDirectory;
import cn.zhian.device.boundary.DoorRef;
import cn.zhian.resident.boundary.ResidentDirectory;
import cn.zhian.resident.boundary.ResidentLabel;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Names what rights refer to, with one query for each kind of thing. */
@ApplicationScoped
class RightNames {
    @Inject
    ResidentDirectory residents;

    @Inject
    DeviceDirectory devices;

    /** The rights in their order, with names. */
    List<RightView> of(Sql sql, List<Right> rights) {
        Map<Long, ResidentLabel> holders = residents.labels(all(rights, right -> right.residentId().stream()));
        Map<Long, String> groups = names(sql, "access_group", all(rights, right -> right.groupId().stream()));
        Map<Long, String> doors = devices.doors(all(rights, right -> right.doors().stream())).stream()
                .collect(toMap(DoorRef::id, DoorRef::name));
        Map<Long, String> doorGroups = names(sql, "door_group", all(rights, right -> right.doorGroups().stream()));
        Map<Long, String> profiles = names(sql, "weekly_profile", all(rights, right -> right.profileId().stream()));
        Map<Long, String> calendars = names(sql, "holiday_calendar", all(rights, right -> right.calendarId().stream()));
        return rights.stream()
                .map(right -> new RightView(
                        right,
                        right.residentId()
                                .map(id -> Optional.ofNullable(holders.get(id))
                                        .map(ResidentLabel::maskedName)
                                        .orElse(""))
                                .or(() -> right.groupId().map(groups::get))
                                .orElse(""),
                        sorted(right.doors(), doors),
                        sorted(right.doorGroups(), doorGroups),
                        right.profileId().map(profiles::get),
                        right.calendarId().map(calendars::get)))
                .toList();
    }

    private static List<Long> all(List<Right> rights, Function<Right, Stream<Long>> ids) {
        return rights.stream().flatMap(ids).distinct().toList();
    }

    private static List<String> sorted(Set<Long> ids, Map<Long, String> names) {
        return ids.stream()
                .map(id -> Optional.ofNullable(names.get(id)).orElse(""))
                .filter(name -> !name.isEmpty())
                .sorted()
                .toList();
    }

    static Map<Long, String> names(Sql sql, String table, Collection<Long> ids) {
        return ids.isEmpty()
                ? Map.of()
                : sql
                        .list(
                                "SELECT id, name FROM " + table + " WHERE id IN (?)",
                                row -> Map.entry(row.number("id"), row.text("name")),
                                ids)
                        .stream()
                        .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
