package cn.zhian.access.right.boundary;

import cn.zhian.access.distribution.boundary.Wishes;
import cn.zhian.access.right.control.GroupBook;
import cn.zhian.access.right.control.GroupTable;
import cn.zhian.access.right.control.RightChanges;
import cn.zhian.device.api.Urgency;
import cn.zhian.identity.boundary.Permission;
import cn.zhian.identity.boundary.Requires;
import cn.zhian.platform.Invalid;
import cn.zhian.resident.boundary.ResidentDirectory;
import cn.zhian.resident.boundary.ResidentPlace;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Groups of residents who share rights: a building's people, cleaners, a night shift. */
@Stateless
public class AccessGroups {
    private static final GroupTable TABLE = GroupTable.RESIDENTS;

    @Inject
    GroupBook book;

    @Inject
    ResidentDirectory residents;

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
        changes.ofGroup(id);
        Set<Long> gone = changed.gone();
        wishes.ofResidents(gone, gone.size() == 1 ? Urgency.URGENT : Urgency.NORMAL);
        wishes.ofResidents(changed.come(), Urgency.NORMAL);
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
        Map<Long, ResidentPlace> places = residents.places(members);
        for (Long id : members) {
            ResidentPlace place = places.get(id);
            if (place == null || place.communityId() != communityId) {
                throw new Invalid("residentIds", "problem.right.other-community");
            }
        }
    }
}
