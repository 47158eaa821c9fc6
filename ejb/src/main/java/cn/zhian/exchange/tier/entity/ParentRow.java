package cn.zhian.exchange.tier.entity;

import cn.zhian.exchange.record.RecordKind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A platform above, as it is kept.
 *
 * @param certificate SHA-256 of the only certificate that its server may have
 * @param ownKey number of the key that requests to it are signed with
 * @param platform its identifier, known when it has answered the enrolment
 * @param publicKey by which its answers are signed
 * @param kinds that it takes
 */
public record ParentRow(
        long id,
        String address,
        Optional<byte[]> certificate,
        int ownKey,
        Optional<String> platform,
        Optional<String> name,
        Optional<byte[]> publicKey,
        List<RecordKind> kinds,
        Instant createdAt,
        Optional<Instant> enrolledAt,
        Optional<Instant> keyChangedAt) {}
