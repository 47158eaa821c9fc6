package cn.zhian.identity.boundary;

import cn.zhian.platform.Denied;
import cn.zhian.platform.NotFound;
import java.util.Set;

/**
 * Who is calling, and what that caller may do and see.
 *
 * @param userId 0 for the platform itself
 * @param username as signed in
 * @param permissions by the caller's roles
 * @param domain the communities
 */
public record Caller(long userId, String username, Set<Permission> permissions, Domain domain) {
    /** Copies the permissions. */
    public Caller {
        permissions = Set.copyOf(permissions);
    }

    /** Whether the caller has the permission. */
    public boolean may(Permission permission) {
        return permissions.contains(permission);
    }

    /** @throws Denied unless the caller has the permission */
    public void require(Permission permission) {
        if (!may(permission)) {
            throw new Denied("problem.denied.permission", permission);
        }
    }

    /** @throws Denied unless the community is in the caller's domain; for writing into a named community */
    public void requireCommunity(long communityId) {
        if (!domain.holds(communityId)) {
            throw new Denied("problem.denied.community");
        }
    }

    /**
     * For reading one object by its id: one outside the domain looks as if it did not exist.
     *
     * @throws NotFound unless the object's community is in the caller's domain
     */
    public void requireVisible(long communityId, String what, Object id) {
        if (!domain.holds(communityId)) {
            throw new NotFound(what, id);
        }
    }
}
