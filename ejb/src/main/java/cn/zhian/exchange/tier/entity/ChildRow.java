package cn.zhian.exchange.tier.entity;

import java.time.Instant;
import java.util.Optional;

/**
 * A platform below, as it is kept.
 *
 * @param platform known from its enrolment on
 * @param codeExpiresAt end of its one-time code, if it has one
 * @param answerKey number of the own key whose fingerprint its code holds
 */
public record ChildRow(
        long id,
        long version,
        String name,
        Tier role,
        ChildState state,
        Optional<String> platform,
        Entitlement entitlement,
        Optional<Instant> codeExpiresAt,
        int answerKey,
        Instant createdAt,
        Optional<Instant> enrolledAt,
        Optional<Instant> revokedAt,
        Optional<Instant> lastContactAt,
        Optional<String> lastSource) {}
