package cn.zhian.access.right.boundary;

import java.util.Set;

/**
 * A group of residents or of doors.
 *
 * @param members ids of residents or doors
 */
public record GroupView(long id, long communityId, String name, Set<Long> members) {
    /** Copies the members. */
    public GroupView {
        members = Set.copyOf(members);
    }
}
