package cn.zhian.access.right.boundary;

import cn.zhian.access.control.Sql;
import cn.zhian.access.control.Where;
import cn.zhian.access.distribution.boundary.Wishes;
import cn.zhian.access.right.control.GroupTable;
import cn.zhian.access.right.control.RightTable;
import cn.zhian.access.right.entity.Right;
import cn.zhian.audit.boundary.Act;
import cn.zhian.audit.boundary.AuditLog;
import cn.zhian.device.api.Urgency;
import cn.zhian.device.boundary.DeviceDirectory;
import cn.zhian.device.boundary.DoorRef;
import cn.zhian.identity.boundary.Callers;
import cn.zhian.identity.boundary.Permission;
import cn.zhian.identity.boundary.Requires;
import cn.zhian.platform.Checks;
import cn.zhian.platform.DatabaseResources;
import cn.zhian.platform.Invalid;
import cn.zhian.platform.NotFound;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;

/** Groups of doors that rights name together: the gates, a building, the car park. */
@Stateless
public class DoorGroups {
    private static final GroupTable TABLE = GroupTable.DOORS;

    @Resource(lookup = DatabaseResources.DATA_SOURCE)
    DataSource source;

    @Inject
    Callers callers;

    @Inject
    AuditLog audit;

    @Inject
    DeviceDirectory devices;

    @Inject
    Wishes wishes;

    /** Makes a group. @throws cn.zhian.platform.Conflict if the community has one of that name */
    @Requires(Permission.RIGHT_WRITE)
    public GroupView create(long communityId, String name, Set<Long> members) {
        callers.current().requireCommunity(communityId);
        new Checks().text("name", name, 100).done();
        checkMembers(communityId, members);
        long id;
        try (Sql sql = Sql.of(source)) {
            id = TABLE.insert(sql, communityId, name.strip(), members);
        }
        audit.record(Act.of("door-group.create", id, communityId, name));
        return new GroupView(id, communityId, name.strip(), members);
    }

    /** Changes the name, the members, or both; rights of the group follow at once. */
    @Requires(Permission.RIGHT_WRITE)
    public GroupView change(long id, Optional<String> name, Optional<Set<Long>> members) {
        GroupView group;
        Set<Long> gone = new HashSet<>();
        Set<Long> come = new HashSet<>();
        Set<Long> concerned;
        try (Sql sql = Sql.of(source)) {
            group = visible(sql, id);
            name.ifPresent(text -> {
                new Checks().text("name", text, 100).done();
                TABLE.rename(sql, id, text.strip());
            });
            members.ifPresent(wanted -> {
                come.addAll(wanted);
                come.removeAll(group.members());
                checkMembers(group.communityId(), come);
                gone.addAll(group.members());
                gone.removeAll(wanted);
                TABLE.remove(sql, id, gone);
                TABLE.add(sql, id, come);
            });
            concerned = come.isEmpty() && gone.isEmpty() ? Set.of() : concerned(sql, id);
        }
        audit.record(Act.of("door-group.change", id, group.communityId(), "in=" + come + " out=" + gone));
        wishes.ofResidents(concerned, Urgency.NORMAL);
        return new GroupView(
                id, group.communityId(), name.map(String::strip).orElse(group.name()), members.orElse(group.members()));
    }

    /** @throws cn.zhian.platform.Conflict if a right, also a revoked one, refers to it */
    @Requires(Permission.RIGHT_WRITE)
    public void delete(long id) {
        GroupView group;
        try (Sql sql = Sql.of(source)) {
            group = visible(sql, id);
            TABLE.delete(sql, id);
        }
        audit.record(Act.of("door-group.delete", id, group.communityId(), group.name()));
    }

    /** @throws NotFound if there is none, or not for the caller */
    @Requires(Permission.RIGHT_READ)
    public GroupView get(long id) {
        try (Sql sql = Sql.of(source)) {
            return visible(sql, id);
        }
    }

    /** All groups the caller may see, by name. */
    @Requires(Permission.RIGHT_READ)
    public List<GroupView> list(Optional<Long> communityId) {
        Where where =
                new Where().within("community_id", callers.current().domain()).andIf("community_id = ?", communityId);
        try (Sql sql = Sql.of(source)) {
            return TABLE.list(sql, where);
        }
    }

    private GroupView visible(Sql sql, long id) {
        GroupView group = TABLE.locked(sql, id).orElseThrow(() -> new NotFound(TABLE.what(), id));
        callers.current().requireVisible(group.communityId(), TABLE.what(), id);
        return group;
    }

    private void checkMembers(long communityId, Set<Long> members) {
        List<DoorRef> doors = devices.doors(members);
        if (doors.size() != members.size() || doors.stream().anyMatch(door -> door.communityId() != communityId)) {
            throw new Invalid("doorIds", "problem.right.other-community");
        }
    }

    // Everybody whose right names the group of doors.
    private Set<Long> concerned(Sql sql, long id) {
        List<Right> rights = RightTable.find(
                sql,
                sql.list(
                        "SELECT right_id FROM access_right_door_group WHERE group_id = ?",
                        row -> row.number("right_id"),
                        id));
        return RightTable.residents(sql, rights);
    }
}
