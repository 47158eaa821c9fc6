package cn.zhian.audit.boundary;

import java.util.Objects;
import java.util.OptionalLong;

/**
 * What somebody did.
 *
 * @param action verb and object, lower case, for example {@code resident.create} or {@code door.open}; also the key of
 *     its text in the bundles, {@code audit.action.resident.create}
 * @param subject id of the object, empty for none
 * @param community the community it belongs to
 * @param detail what changed or why, without personal data, at most 2,000 characters
 */
public record Act(String action, String subject, OptionalLong community, String detail) {
    /** @throws NullPointerException if a part is missing */
    public Act {
        Objects.requireNonNull(action, "action");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(community, "community");
        Objects.requireNonNull(detail, "detail");
    }

    /** An act on an object of a community. */
    public static Act of(String action, Object subject, long community, String detail) {
        return new Act(action, String.valueOf(subject), OptionalLong.of(community), detail);
    }
}
