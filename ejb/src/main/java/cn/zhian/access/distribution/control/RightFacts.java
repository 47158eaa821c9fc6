package cn.zhian.access.distribution.control;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import cn.zhian.access.control.Sql;
import cn.zhian.access.right.control.RightTable;
import cn.zhian.access.right.entity.Right;
import cn.zhian.access.right.entity.RightStatus;
import cn.zhian.device.boundary.DoorRef;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** The rights of some residents at the doors of controllers, read with a fixed number of queries. */
public final class RightFacts {
    private final Map<Long, Set<Long>> rightIds;
    private final Map<Long, Right> rights;
    private final Map<Long, Set<Long>> doorsOfGroup;
    private final Map<Long, DoorRef> doors;
    private final TermReader terms;

    /**
     * Reads what counts after a moment.
     *
     * @param doorRefs finds doors by their ids
     */
    public RightFacts(
            Sql sql, Collection<Long> residents, Instant now, Function<Collection<Long>, List<DoorRef>> doorRefs) {
        rightIds = rightIds(sql, residents, now);
        Set<Long> ids = rightIds.values().stream().flatMap(Set::stream).collect(toSet());
        rights = RightTable.find(sql, ids).stream().collect(toMap(Right::id, right -> right));
        doorsOfGroup = doorsOfGroups(
                sql,
                rights.values().stream()
                        .flatMap(right -> right.doorGroups().stream())
                        .collect(toSet()));
        Set<Long> doorIds = rights.values().stream().flatMap(this::doorsOf).collect(toSet());
        doors = doorRefs.apply(doorIds).stream().collect(toMap(DoorRef::id, door -> door));
        terms = TermReader.ofRights(sql, rights.values());
    }

    private static Map<Long, Set<Long>> rightIds(Sql sql, Collection<Long> residents, Instant now) {
        return sql
                .list(
                        """
                        SELECT resident_id, id FROM access_right
                        WHERE resident_id IN (?) AND status = ? AND valid_to > ?
                        UNION
                        SELECT m.resident_id, r.id FROM access_group_member m JOIN access_right r
                        ON r.group_id = m.group_id
                        WHERE m.resident_id IN (?) AND r.status = ? AND r.valid_to > ?""",
                        row -> new long[] {row.number("resident_id"), row.number("id")},
                        residents,
                        RightStatus.ACTIVE,
                        now,
                        residents,
                        RightStatus.ACTIVE,
                        now)
                .stream()
                .collect(groupingBy(pair -> pair[0], mapping(pair -> pair[1], toSet())));
    }

    private static Map<Long, Set<Long>> doorsOfGroups(Sql sql, Set<Long> groups) {
        return groups.isEmpty()
                ? Map.of()
                : sql
                        .list(
                                "SELECT group_id, door_id FROM door_group_door WHERE group_id IN (?)",
                                row -> new long[] {row.number("group_id"), row.number("door_id")},
                                groups)
                        .stream()
                        .collect(groupingBy(pair -> pair[0], mapping(pair -> pair[1], toSet())));
    }

    private Stream<Long> doorsOf(Right right) {
        return Stream.concat(
                        right.doors().stream(),
                        right.doorGroups().stream()
                                .flatMap(group -> doorsOfGroup.getOrDefault(group, Set.of()).stream()))
                .distinct();
    }

    /** The controllers of all those doors. */
    public Set<Long> controllers() {
        return doors.values().stream().map(DoorRef::controllerId).collect(toSet());
    }

    /** A resident's rights by controller. */
    public Map<Long, List<DoorRight>> of(long residentId) {
        Map<Long, List<DoorRight>> byController = new TreeMap<>();
        for (Right right : rightsOf(residentId)) {
            doorsOf(right)
                    .map(doors::get)
                    .filter(door -> door != null)
                    .forEach(door -> byController
                            .computeIfAbsent(door.controllerId(), id -> new ArrayList<>())
                            .add(new DoorRight(right.id(), door.number(), right.from(), right.to(), terms.of(right))));
        }
        return byController;
    }

    /** A resident's rights. */
    public List<Right> rightsOf(long residentId) {
        return rightIds.getOrDefault(residentId, Set.of()).stream()
                .sorted()
                .map(rights::get)
                .filter(right -> right != null)
                .toList();
    }

    /** A resident's doors with the rights that open them. */
    public Map<DoorRef, List<Right>> doorsOf(long residentId) {
        Map<DoorRef, List<Right>> byDoor = new HashMap<>();
        for (Right right : rightsOf(residentId)) {
            doorsOf(right)
                    .map(doors::get)
                    .filter(door -> door != null)
                    .forEach(door -> byDoor.computeIfAbsent(door, one -> new ArrayList<>())
                            .add(right));
        }
        return byDoor;
    }

    /** When a right holds. */
    public Term term(Right right) {
        return terms.of(right);
    }
}
