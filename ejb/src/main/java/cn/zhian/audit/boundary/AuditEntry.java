package cn.zhian.audit.boundary;

import java.time.Instant;
import java.util.OptionalLong;

/**
 * A line of the audit log.
 *
 * @param id number
 * @param at when
 * @param userId who, 0 for the platform itself
 * @param username who
 * @param action what, as in {@link Act}
 * @param subject to which object
 * @param communityId of which community
 * @param detail what changed or why
 * @param source from which address
 */
public record AuditEntry(
        long id,
        Instant at,
        long userId,
        String username,
        String action,
        String subject,
        OptionalLong communityId,
        String detail,
        String source) {}
