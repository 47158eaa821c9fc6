package cn.zhian.identity.boundary;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A user as administrators see it.
 *
 * @param id number
 * @param username name to sign in with
 * @param name real name
 * @param roles what it may do, in the enum's order
 * @param domains what it may see
 * @param status whether it may sign in
 * @param mustChangePassword whether a one-time password is waiting
 * @param lockedUntil end of a lock after failures, if one holds now
 * @param validUntil end of the account's life
 * @param createdAt when it was made
 * @param lastSignInAt the last sign-in
 * @param version counts changes; give it back with an edit
 */
public record UserView(
        long id,
        String username,
        Optional<String> name,
        List<Role> roles,
        List<DomainGrant> domains,
        UserStatus status,
        boolean mustChangePassword,
        Optional<Instant> lockedUntil,
        Optional<Instant> validUntil,
        Instant createdAt,
        Optional<Instant> lastSignInAt,
        long version) {}
