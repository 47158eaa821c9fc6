package cn.zhian.identity.control;

import cn.zhian.identity.boundary.DomainGrant;
import cn.zhian.identity.boundary.Permission;
import cn.zhian.identity.boundary.Role;
import cn.zhian.identity.boundary.UserStatus;
import cn.zhian.identity.entity.AppUser;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What must be known of a user at every call; a copy that outlives the transaction.
 *
 * @param userId its number
 * @param username as signed in
 * @param roles what it may do
 * @param grants what it may see
 * @param status whether it may do anything
 * @param mustChange whether the password must be changed first
 * @param validUntil end of its life
 * @param credentialEpoch what sessions must match
 */
public record Account(
        long userId,
        String username,
        Set<Role> roles,
        List<DomainGrant> grants,
        UserStatus status,
        boolean mustChange,
        Optional<Instant> validUntil,
        long credentialEpoch) {
    /** A copy of a user. */
    public static Account of(AppUser user) {
        return new Account(
                user.id(),
                user.username(),
                Set.copyOf(user.roles()),
                List.copyOf(user.domains()),
                user.status(),
                user.mustChange(),
                user.validUntil(),
                user.credentialEpoch());
    }

    /** Whether it may be used at a time. */
    public boolean usable(Instant now) {
        return status == UserStatus.ACTIVE
                && validUntil.filter(end -> !now.isBefore(end)).isEmpty();
    }

    /** What its roles allow together. */
    public Set<Permission> permissions() {
        Set<Permission> permissions = EnumSet.of(Permission.SIGNED_IN);
        roles.forEach(role -> permissions.addAll(role.permissions()));
        return permissions;
    }
}
