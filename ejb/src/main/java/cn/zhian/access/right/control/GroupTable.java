package cn.zhian.access.right.control;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import cn.zhian.access.control.Sql;
import cn.zhian.access.control.SqlFailure;
import cn.zhian.access.control.Where;
import cn.zhian.access.right.boundary.GroupView;
import cn.zhian.platform.Conflict;
import cn.zhian.platform.SequenceBlock;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Named sets: groups of residents, groups of doors. Both have the same shape. */
public final class GroupTable {
    /** Groups of residents. */
    public static final GroupTable RESIDENTS =
            new GroupTable("access_group", "access_group_member", "resident_id", "access-group");
    /** Groups of doors. */
    public static final GroupTable DOORS = new GroupTable("door_group", "door_group_door", "door_id", "door-group");

    private final String table;
    private final String memberTable;
    private final String member;
    private final String what;
    private final SequenceBlock ids;

    private GroupTable(String table, String memberTable, String member, String what) {
        this.table = table;
        this.memberTable = memberTable;
        this.member = member;
        this.what = what;
        this.ids = new SequenceBlock(table + "_seq", 50);
    }

    /** The kind of object, as in messages. */
    public String what() {
        return what;
    }

    /** Stores a new one. @throws Conflict if the name is taken */
    public long insert(Sql sql, long communityId, String name, Collection<Long> members) {
        try {
            long id = ids.next(sql.connection());
            sql.update("INSERT INTO " + table + " (id, community_id, name) VALUES (?, ?, ?)", id, communityId, name);
            add(sql, id, members);
            return id;
        } catch (SqlFailure e) {
            throw taken(e, name);
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    /** Gives it another name. @throws Conflict if the name is taken */
    public void rename(Sql sql, long id, String name) {
        try {
            sql.update("UPDATE " + table + " SET name = ?, version = version + 1 WHERE id = ?", name, id);
        } catch (SqlFailure e) {
            throw taken(e, name);
        }
    }

    private RuntimeException taken(SqlFailure failure, String name) {
        return failure.constraint() ? new Conflict("problem.conflict.right.name", name) : failure;
    }

    /** Adds members that are not in it. */
    public void add(Sql sql, long id, Collection<Long> members) {
        sql.insert(
                "INSERT IGNORE INTO " + memberTable + " (group_id, " + member + ")",
                "",
                members.stream().map(one -> new Object[] {id, one}).toList());
    }

    /** Takes members out. */
    public void remove(Sql sql, long id, Collection<Long> members) {
        if (!members.isEmpty()) {
            sql.update("DELETE FROM " + memberTable + " WHERE group_id = ? AND " + member + " IN (?)", id, members);
        }
    }

    /** Deletes it with its members. @throws Conflict if a right refers to it */
    public void delete(Sql sql, long id) {
        try {
            sql.update("DELETE FROM " + memberTable + " WHERE group_id = ?", id);
            sql.update("DELETE FROM " + table + " WHERE id = ?", id);
        } catch (SqlFailure e) {
            throw e.constraint() ? new Conflict("problem.conflict.right.used") : e;
        }
    }

    /** One, locked until the transaction ends. */
    public Optional<GroupView> locked(Sql sql, long id) {
        return read(sql, new Where().and("id = ?", id), "FOR UPDATE").stream().findFirst();
    }

    /** Some, by name. */
    public List<GroupView> list(Sql sql, Where where) {
        return read(sql, where, "");
    }

    private List<GroupView> read(Sql sql, Where where, String lock) {
        List<GroupView> bare = sql.list(
                "SELECT id, community_id, name FROM " + table + where.sql() + " ORDER BY name, id " + lock,
                row -> new GroupView(row.number("id"), row.number("community_id"), row.text("name"), Set.of()),
                where.values());
        if (bare.isEmpty()) {
            return List.of();
        }
        Map<Long, Set<Long>> members = sql
                .list(
                        "SELECT group_id, " + member + " AS member FROM " + memberTable + " WHERE group_id IN (?)",
                        row -> new long[] {row.number("group_id"), row.number("member")},
                        bare.stream().map(GroupView::id).toList())
                .stream()
                .collect(groupingBy(pair -> pair[0], mapping(pair -> pair[1], toSet())));
        return bare.stream()
                .map(group -> new GroupView(
                        group.id(), group.communityId(), group.name(), members.getOrDefault(group.id(), Set.of())))
                .toList();
    }
}
