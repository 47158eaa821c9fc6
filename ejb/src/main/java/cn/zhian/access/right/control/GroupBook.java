package cn.zhian.access.right.control;

import cn.zhian.access.control.Sql;
import cn.zhian.access.control.Where;
import cn.zhian.access.right.boundary.GroupView;
import cn.zhian.audit.boundary.Act;
import cn.zhian.audit.boundary.AuditLog;
import cn.zhian.identity.boundary.Callers;
import cn.zhian.platform.Checks;
import cn.zhian.platform.DatabaseResources;
import cn.zhian.platform.NotFound;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;

/** What holds for groups of residents and for groups of doors alike. */
@ApplicationScoped
public class GroupBook {
    @Resource(lookup = DatabaseResources.DATA_SOURCE)
    DataSource source;

    @Inject
    Callers callers;

    @Inject
    AuditLog audit;

    /** Who or what may be in a group of a community. */
    @FunctionalInterface
    public interface MemberRule {
        /** @throws cn.zhian.platform.Invalid if one of them may not */
        void check(long communityId, Set<Long> members);
    }

    /**
     * A change that was made.
     *
     * @param group after it
     * @param come new members
     * @param gone former members
     */
    public record Changed(GroupView group, Set<Long> come, Set<Long> gone) {}

    /** Makes a group. @throws cn.zhian.platform.Conflict if the community has one of that name */
    public GroupView create(GroupTable table, long communityId, String name, Set<Long> members, MemberRule rule) {
        callers.current().requireCommunity(communityId);
        checkName(name);
        rule.check(communityId, members);
        long id;
        try (Sql sql = Sql.of(source)) {
            id = table.insert(sql, communityId, name.strip(), members);
        }
        audit.record(Act.of(table.what() + ".create", id, communityId, name));
        return new GroupView(id, communityId, name.strip(), members);
    }

    /** Changes the name, the members, or both. */
    public Changed change(
            GroupTable table, long id, Optional<String> name, Optional<Set<Long>> members, MemberRule rule) {
        name.ifPresent(GroupBook::checkName);
        Changed changed;
        try (Sql sql = Sql.of(source)) {
            GroupView before = visible(table, sql, id);
            changed = changed(before, name.map(String::strip).orElse(before.name()), members.orElse(before.members()));
            rule.check(before.communityId(), changed.come());
            name.ifPresent(text -> table.rename(sql, id, text.strip()));
            table.remove(sql, id, changed.gone());
            table.add(sql, id, changed.come());
        }
        String detail = "in=" + changed.come() + " out=" + changed.gone();
        audit.record(Act.of(table.what() + ".change", id, changed.group().communityId(), detail));
        return changed;
    }

    private static Changed changed(GroupView before, String name, Set<Long> members) {
        Set<Long> come = new HashSet<>(members);
        come.removeAll(before.members());
        Set<Long> gone = new HashSet<>(before.members());
        gone.removeAll(members);
        return new Changed(new GroupView(before.id(), before.communityId(), name, members), come, gone);
    }

    /** @throws cn.zhian.platform.Conflict if a right, also a revoked one, refers to it */
    public void delete(GroupTable table, long id) {
        GroupView group;
        try (Sql sql = Sql.of(source)) {
            group = visible(table, sql, id);
            table.delete(sql, id);
        }
        audit.record(Act.of(table.what() + ".delete", id, group.communityId(), group.name()));
    }

    /** @throws NotFound if there is none, or not for the caller */
    public GroupView get(GroupTable table, long id) {
        try (Sql sql = Sql.of(source)) {
            return visible(table, sql, id);
        }
    }

    /** All groups the caller may see, by name. */
    public List<GroupView> list(GroupTable table, Optional<Long> communityId) {
        Where where =
                new Where().within("community_id", callers.current().domain()).andIf("community_id = ?", communityId);
        try (Sql sql = Sql.of(source)) {
            return table.list(sql, where);
        }
    }

    private GroupView visible(GroupTable table, Sql sql, long id) {
        GroupView group = table.locked(sql, id).orElseThrow(() -> new NotFound(table.what(), id));
        callers.current().requireVisible(group.communityId(), table.what(), id);
        return group;
    }

    private static void checkName(String name) {
        new Checks().text("name", name, 100).done();
    }
}
