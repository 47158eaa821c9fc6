package cn.zhian.access.right.boundary;

import cn.zhian.access.control.Sql;
import cn.zhian.access.distribution.boundary.Wishes;
import cn.zhian.access.right.control.GroupBook;
import cn.zhian.access.right.control.GroupTable;
import cn.zhian.access.right.control.RightChanges;
import cn.zhian.access.right.control.RightTable;
import cn.zhian.device.api.Urgency;
import cn.zhian.device.boundary.DeviceDirectory;
import cn.zhian.device.boundary.DoorRef;
import cn.zhian.identity.boundary.Permission;
import cn.zhian.identity.boundary.Requires;
import cn.zhian.platform.DatabaseResources;
import cn.zhian.platform.Invalid;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
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
    GroupBook book;

    @Inject
    DeviceDirectory devices;

    @Inject
    Wishes wishes;

    @Inject
    RightChanges changes;

    /** Makes a group. @throws cn.zhian.platform.Conflict if the community has one of that name */
    @Requires(Permission.RIGHT_WRITE)
    public GroupView create(long communityId, String name, Set<Long> members) {
        return book.create(TABLE, communityId, name, members, this::checkMembers);
    }

    /** Changes the name, the members, or both; rights of the group follow at once. */
    @Requires(Permission.RIGHT_WRITE)
    public GroupView change(long id, Optional<String> name, Optional<Set<Long>> members) {
        GroupBook.Changed changed = book.change(TABLE, id, name, members, this::checkMembers);
        if (!changed.come().isEmpty() || !changed.gone().isEmpty()) {
            changes.ofDoorGroup(id);
            wishes.ofResidents(concerned(id), Urgency.NORMAL);
        }
        return changed.group();
    }

    /** @throws cn.zhian.platform.Conflict if a right, also a revoked one, refers to it */
    @Requires(Permission.RIGHT_WRITE)
    public void delete(long id) {
        book.delete(TABLE, id);
    }

    /** @throws cn.zhian.platform.NotFound if there is none, or not for the caller */
    @Requires(Permission.RIGHT_READ)
    public GroupView get(long id) {
        return book.get(TABLE, id);
    }

    /** All groups the caller may see, by name. */
    @Requires(Permission.RIGHT_READ)
    public List<GroupView> list(Optional<Long> communityId) {
        return book.list(TABLE, communityId);
    }

    private void checkMembers(long communityId, Set<Long> members) {
        List<DoorRef> doors = devices.doors(members);
        if (doors.size() != members.size() || doors.stream().anyMatch(door -> door.communityId() != communityId)) {
            throw new Invalid("doorIds", "problem.right.other-community");
        }
    }

    // Everybody whose right names the group of doors.
    private Set<Long> concerned(long id) {
        try (Sql sql = Sql.of(source)) {
            List<Long> ids = sql.list(
                    "SELECT right_id FROM access_right_door_group WHERE group_id = ?",
                    row -> row.number("right_id"),
                    id);
            return RightTable.residents(sql, RightTable.find(sql, ids));
        }
    }
}
