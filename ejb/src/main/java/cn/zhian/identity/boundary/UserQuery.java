package cn.zhian.identity.boundary;

import java.util.Optional;

/**
 * Which users, in which order.
 *
 * @param text part of the user name or the real name
 * @param role that they have
 * @param status that they are in
 * @param sort by what
 * @param ascending smallest first
 */
public record UserQuery(
        Optional<String> text, Optional<Role> role, Optional<UserStatus> status, Sort sort, boolean ascending) {
    /** Everybody by user name. */
    public static final UserQuery ALL =
            new UserQuery(Optional.empty(), Optional.empty(), Optional.empty(), Sort.USERNAME, true);

    /** What users are sorted by; equals follow their numbers. */
    public enum Sort {
        ID,
        USERNAME,
        NAME,
        CREATED_AT,
        LAST_SIGN_IN_AT
    }
}
