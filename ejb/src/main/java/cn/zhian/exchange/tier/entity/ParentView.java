package cn.zhian.exchange.tier.entity;

import cn.zhian.exchange.record.RecordKind;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * A platform above, as administrators see it.
 *
 * @param id number
 * @param address where it answers; a target of protocol {@code tier} has the same
 * @param certificate SHA-256 of the only certificate that its server may have, 64 hexadecimal digits
 * @param platform its identifier
 * @param name what it calls itself
 * @param kinds of records that it takes
 * @param keyNumber of the key that requests to it are signed with
 * @param enrolledAt when it let this platform in
 * @param keyChangedAt when the key was changed last
 */
public record ParentView(
        long id,
        String address,
        Optional<String> certificate,
        Optional<String> platform,
        Optional<String> name,
        List<RecordKind> kinds,
        int keyNumber,
        Optional<Instant> enrolledAt,
        Optional<Instant> keyChangedAt) {
    /** Of a row. */
    public static ParentView of(ParentRow row) {
        return new ParentView(
                row.id(),
                row.address(),
                row.certificate().map(HexFormat.of()::formatHex),
                row.platform(),
                row.name(),
                row.kinds(),
                row.ownKey(),
                row.enrolledAt(),
                row.keyChangedAt());
    }
}
