package cn.zhian.access.right.boundary;

import cn.zhian.access.control.Sql;
import cn.zhian.access.control.Where;
import cn.zhian.access.distribution.boundary.Wishes;
import cn.zhian.access.right.control.RightChanges;
import cn.zhian.access.right.control.RightChecks;
import cn.zhian.access.right.control.RightMaking;
import cn.zhian.access.right.control.RightTable;
import cn.zhian.access.right.entity.Right;
import cn.zhian.access.right.entity.RightStatus;
import cn.zhian.audit.boundary.Act;
import cn.zhian.audit.boundary.AuditLog;
import cn.zhian.device.api.Urgency;
import cn.zhian.device.boundary.DeviceDirectory;
import cn.zhian.device.boundary.DoorRef;
import cn.zhian.identity.boundary.Callers;
import cn.zhian.identity.boundary.Permission;
import cn.zhian.identity.boundary.Requires;
import cn.zhian.platform.Change;
import cn.zhian.platform.Conflict;
import cn.zhian.platform.Cursors;
import cn.zhian.platform.DatabaseResources;
import cn.zhian.platform.Invalid;
import cn.zhian.platform.NotFound;
import cn.zhian.platform.Slice;
import cn.zhian.resident.boundary.ResidentDirectory;
import cn.zhian.resident.boundary.ResidentPlace;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javax.sql.DataSource;

/** Gives and takes rights (AC-2), for one resident, for many at once, or for a group. */
@Stateless
public class Rights {
    /** Taking rights from more than this many residents waits its turn, so that a single lost card need not. */
    private static final int URGENT_UP_TO = 20;

    private static final int AT_ONCE = 10_000;
    private static final int SINGLY = 50;

    @Resource(lookup = DatabaseResources.DATA_SOURCE)
    DataSource source;

    @Inject
    Callers callers;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    @Inject
    ResidentDirectory residents;

    @Inject
    DeviceDirectory devices;

    @Inject
    RightNames names;

    @Inject
    Wishes wishes;

    @Inject
    RightChanges changes;

    /**
     * Gives each of some residents of one community a right of its own.
     *
     * @return ids of the rights in the order of the residents
     * @throws Invalid if the terms make no sense or reach into another community
     */
    @Requires(Permission.RIGHT_WRITE)
    public List<Long> grant(List<Long> residentIds, RightTerms terms) {
        RightTerms normal = RightChecks.normal(terms);
        long communityId = communityOf(residentIds);
        List<Right> rights = new ArrayList<>();
        try (Sql sql = Sql.of(source)) {
            checkTerms(sql, normal, communityId);
            for (Long resident : residentIds) {
                rights.add(RightMaking.ofResident(sql, communityId, resident, normal, clock.instant()));
            }
            RightTable.insert(sql, rights);
        }
        changes.of(rights);
        recorded("right.grant", rights, RightMaking::summary);
        wishes.ofResidents(residentIds, Urgency.NORMAL);
        return rights.stream().map(Right::id).toList();
    }

    /** Gives a group of residents a right; whoever joins it later has it too. @return its id */
    @Requires(Permission.RIGHT_WRITE)
    public long grantToGroup(long groupId, RightTerms terms) {
        RightTerms normal = RightChecks.normal(terms);
        Right right;
        List<Long> members;
        try (Sql sql = Sql.of(source)) {
            long communityId = sql.first(
                            "SELECT community_id FROM access_group WHERE id = ? FOR UPDATE",
                            row -> row.number("community_id"),
                            groupId)
                    .orElseThrow(() -> new NotFound("access-group", groupId));
            callers.current().requireVisible(communityId, "access-group", groupId);
            checkTerms(sql, normal, communityId);
            right = RightMaking.ofGroup(sql, communityId, groupId, normal, clock.instant());
            RightTable.insert(sql, List.of(right));
            members = RightTable.members(sql, List.of(groupId));
        }
        changes.of(List.of(right));
        audit.record(Act.of("right.grant", right.id(), right.communityId(), RightMaking.summary(right)));
        wishes.ofResidents(members, Urgency.NORMAL);
        return right.id();
    }

    /** Changes what the request names. @throws Conflict if the right was revoked */
    @Requires(Permission.RIGHT_WRITE)
    public RightView change(long id, RightChange change) {
        Right changed;
        Set<Long> concerned;
        try (Sql sql = Sql.of(source)) {
            Right right = visible(RightTable.locked(sql, List.of(id)), id);
            if (right.status() == RightStatus.REVOKED) {
                throw new Conflict("problem.conflict.right.revoked");
            }
            RightTerms terms = RightChecks.normal(change.over(RightMaking.terms(right)));
            checkTerms(sql, terms, right.communityId());
            changed = RightMaking.with(right, terms);
            RightTable.replace(sql, changed);
            concerned = RightTable.residents(sql, List.of(right));
        }
        changes.of(List.of(changed));
        audit.record(Act.of("right.change", id, changed.communityId(), Change.names(change)));
        wishes.ofResidents(concerned, urgency(concerned));
        return get(id);
    }

    /** Takes rights back; what is revoked already stays so. @return how many residents it concerned */
    @Requires(Permission.RIGHT_WRITE)
    public int revoke(Collection<Long> ids, String reason) {
        return become(ids, RightStatus.REVOKED, "right.revoke", reason);
    }

    /** Undoes a revocation. @return how many residents it concerned */
    @Requires(Permission.RIGHT_WRITE)
    public int reinstate(Collection<Long> ids) {
        return become(ids, RightStatus.ACTIVE, "right.reinstate", "");
    }

    private int become(Collection<Long> ids, RightStatus status, String action, String reason) {
        if (ids.isEmpty() || ids.size() > AT_ONCE) {
            throw new Invalid("ids", "problem.range", 1, AT_ONCE);
        }
        Set<Long> concerned;
        List<Right> rights;
        try (Sql sql = Sql.of(source)) {
            List<Right> found = RightTable.locked(sql, ids);
            ids.forEach(id ->
                    visible(found.stream().filter(right -> right.id() == id).toList(), id));
            rights = found.stream().filter(right -> right.status() != status).toList();
            if (rights.isEmpty()) {
                return 0;
            }
            RightTable.become(sql, rights.stream().map(Right::id).toList(), status);
            concerned = RightTable.residents(sql, rights);
        }
        changes.of(rights);
        recorded(action, rights, right -> reason);
        wishes.ofResidents(concerned, status == RightStatus.ACTIVE ? Urgency.NORMAL : urgency(concerned));
        return concerned.size();
    }

    // One entry for each of a few; for thousands one that names them all by their number.
    private void recorded(String action, List<Right> rights, Function<Right, String> detail) {
        if (rights.size() <= SINGLY) {
            rights.forEach(right -> audit.record(Act.of(action, right.id(), right.communityId(), detail.apply(right))));
        } else {
            Right first = rights.get(0);
            Right last = rights.get(rights.size() - 1);
            String all = "count=" + rights.size() + " ids=" + first.id() + ".." + last.id() + " ";
            audit.record(Act.of(action, first.id(), first.communityId(), all + detail.apply(first)));
        }
    }

    private static Urgency urgency(Collection<Long> residents) {
        return residents.size() <= URGENT_UP_TO ? Urgency.URGENT : Urgency.NORMAL;
    }

    /** @throws NotFound if there is none, or not for the caller */
    @Requires(Permission.RIGHT_READ)
    public RightView get(long id) {
        try (Sql sql = Sql.of(source)) {
            return names.of(sql, List.of(visible(RightTable.find(sql, List.of(id)), id)))
                    .get(0);
        }
    }

    /** A part of the list, newest first. */
    @Requires(Permission.RIGHT_READ)
    public Slice<RightView> list(RightFilter filter, int size, Optional<String> cursor) {
        Slice.checkSize(size);
        Where where = where(filter).andIf("r.id < ?", Cursors.id(cursor));
        try (Sql sql = Sql.of(source)) {
            Slice<Right> slice =
                    Slice.cut(RightTable.list(sql, where, 0, size + 1), size, right -> String.valueOf(right.id()));
            return new Slice<>(names.of(sql, slice.items()), slice.nextCursor());
        }
    }

    /** A page of the list, newest first. */
    @Requires(Permission.RIGHT_READ)
    public List<RightView> page(RightFilter filter, int offset, int size) {
        try (Sql sql = Sql.of(source)) {
            return names.of(sql, RightTable.list(sql, where(filter), offset, size));
        }
    }

    /** How many there are, at most {@code cap}. */
    @Requires(Permission.RIGHT_READ)
    public long count(RightFilter filter, int cap) {
        try (Sql sql = Sql.of(source)) {
            return RightTable.count(sql, where(filter), cap);
        }
    }

    private Where where(RightFilter filter) {
        Where where = new Where()
                .within("r.community_id", callers.current().domain())
                .andIf("r.community_id = ?", filter.communityId())
                .andIf("r.group_id = ?", filter.groupId())
                .andIf("r.status = ?", filter.status());
        filter.residentId()
                .ifPresent(id -> where.and(
                        "r.resident_id = ? OR r.group_id IN"
                                + " (SELECT group_id FROM access_group_member WHERE resident_id = ?)",
                        id,
                        id));
        filter.doorId()
                .ifPresent(id -> where.and(
                        "r.id IN (SELECT right_id FROM access_right_door WHERE door_id = ?) OR r.id IN"
                                + " (SELECT g.right_id FROM access_right_door_group g JOIN door_group_door d"
                                + " ON d.group_id = g.group_id WHERE d.door_id = ?)",
                        id,
                        id));
        return where;
    }

    private Right visible(List<Right> found, long id) {
        Right right = found.stream().findFirst().orElseThrow(() -> new NotFound("right", id));
        callers.current().requireVisible(right.communityId(), "right", id);
        return right;
    }

    private long communityOf(List<Long> residentIds) {
        if (residentIds.isEmpty() || residentIds.size() > AT_ONCE) {
            throw new Invalid("residentId", "problem.range", 1, AT_ONCE);
        }
        Map<Long, ResidentPlace> places = residents.places(residentIds);
        for (Long id : residentIds) {
            ResidentPlace place = Optional.ofNullable(places.get(id)).orElseThrow(() -> new NotFound("resident", id));
            callers.current().requireVisible(place.communityId(), "resident", id);
            if (!place.active()) {
                throw new Conflict("problem.conflict.right.resident-left");
            }
        }
        List<Long> communities = places.values().stream()
                .map(ResidentPlace::communityId)
                .distinct()
                .toList();
        if (communities.size() > 1) {
            throw new Invalid("residentId", "problem.right.other-community");
        }
        return communities.get(0);
    }

    private void checkTerms(Sql sql, RightTerms terms, long communityId) {
        List<DoorRef> doors = devices.doors(terms.doors());
        boolean all = doors.size() == terms.doors().size();
        if (!all || doors.stream().anyMatch(door -> door.communityId() != communityId)) {
            throw new Invalid("doorIds", "problem.right.other-community");
        }
        RightChecks.sameCommunity(sql, "door_group", "doorGroupIds", terms.doorGroups(), communityId);
        RightChecks.sameCommunity(
                sql, "weekly_profile", "profileId", terms.profileId().stream().toList(), communityId);
        RightChecks.sameCommunity(
                sql,
                "holiday_calendar",
                "calendarId",
                terms.calendarId().stream().toList(),
                communityId);
    }
}
