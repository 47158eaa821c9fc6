package cn.zhian.exchange.tier.entity;

import cn.zhian.exchange.record.RecordKind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A platform below, as administrators see it.
 *
 * @param id number
 * @param name given here
 * @param role of the platform
 * @param state where it stands
 * @param platform its identifier, known from its enrolment on
 * @param kinds that it may send
 * @param divisions beginnings of the codes of the communities that it may send of
 * @param codeExpiresAt end of its one-time code, while that has not been shown
 * @param createdAt when its entry was made
 * @param enrolledAt when it showed its code
 * @param revokedAt when it was shut out
 * @param lastContactAt when it called last
 * @param lastSource from which address
 * @param counts what became of its records, by kind
 * @param version counts changes
 */
public record ChildView(
        long id,
        String name,
        Tier role,
        ChildState state,
        Optional<String> platform,
        List<RecordKind> kinds,
        List<String> divisions,
        Optional<Instant> codeExpiresAt,
        Instant createdAt,
        Optional<Instant> enrolledAt,
        Optional<Instant> revokedAt,
        Optional<Instant> lastContactAt,
        Optional<String> lastSource,
        List<KindCount> counts,
        long version) {
    /** Of a row and its counts. */
    public static ChildView of(ChildRow row, List<KindCount> counts) {
        boolean waiting = row.state() == ChildState.INVITED;
        return new ChildView(
                row.id(),
                row.name(),
                row.role(),
                row.state(),
                row.platform(),
                row.entitlement().kinds().stream().sorted().toList(),
                row.entitlement().divisions(),
                row.codeExpiresAt().filter(end -> waiting),
                row.createdAt(),
                row.enrolledAt(),
                row.revokedAt(),
                row.lastContactAt(),
                row.lastSource(),
                counts,
                row.version());
    }
}
