package cn.zhian.audit.boundary;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Which entries.
 *
 * @param from at or after
 * @param to before
 * @param communityId of one community
 * @param userId of one user
 * @param action of one kind, or of all kinds that begin with it if it ends with a dot
 */
public record AuditQuery(
        Optional<Instant> from,
        Optional<Instant> to,
        OptionalLong communityId,
        OptionalLong userId,
        Optional<String> action) {
    /** All entries. */
    public static final AuditQuery ALL = new AuditQuery(
            Optional.empty(), Optional.empty(), OptionalLong.empty(), OptionalLong.empty(), Optional.empty());
}
