package cn.zhian.access.right.boundary;

import cn.zhian.access.control.Sql;
import cn.zhian.access.right.control.GroupTable;
import cn.zhian.identity.boundary.Permission;
import cn.zhian.identity.boundary.Requires;
import cn.zhian.platform.DatabaseResources;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javax.sql.DataSource;

/** Lets residents join and leave a group, whoever else changes it at the same time. */
@Stateless
public class GroupMembers {
    @Resource(lookup = DatabaseResources.DATA_SOURCE)
    DataSource source;

    @Inject
    AccessGroups groups;

    /**
     * Adds residents to those that are in it; rights of the group follow at once.
     *
     * @throws cn.zhian.platform.NotFound if there is no such group, or not for the caller
     * @throws cn.zhian.platform.Invalid if a resident lives in another community
     */
    @Requires(Permission.RIGHT_WRITE)
    public GroupView join(long groupId, Collection<Long> residents) {
        return change(groupId, members -> members.addAll(residents));
    }

    /** Takes residents out; what they may open by the group alone closes at once. */
    @Requires(Permission.RIGHT_WRITE)
    public GroupView leave(long groupId, Collection<Long> residents) {
        return change(groupId, members -> members.removeAll(residents));
    }

    // The lock holds until the transaction ends: nobody's change gets lost between reading and writing.
    private GroupView change(long groupId, Consumer<Set<Long>> change) {
        try (Sql sql = Sql.of(source)) {
            GroupTable.RESIDENTS.locked(sql, groupId);
        }
        Set<Long> members = new HashSet<>(groups.get(groupId).members());
        change.accept(members);
        return groups.change(groupId, Optional.empty(), Optional.of(members));
    }
}
