package cn.zhian.exchange.delivery.boundary;

import cn.zhian.exchange.delivery.entity.Cause;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What was delivered to a target.
 *
 * @param lagRecords changes that it may still get
 * @param lagSeconds how long the oldest of them has waited
 * @param deadLetters records that it refused
 * @param failures pushes that failed in a row
 * @param error of the last push that failed, in English
 * @param cause of it, for those who say it in a language
 * @param errorAt when that was
 * @param answeredAt when it last answered
 * @param retryAt when it is tried again
 * @param exportSent records that the running export has sent; empty where none runs
 * @param nearLimit whether what it needs is soon older than what is kept
 * @param today what became of the pushes of the last 24 hours
 * @param quarters records that arrived in each of the last 96 quarters of an hour, the oldest first
 */
public record TargetFigures(
        long lagRecords,
        long lagSeconds,
        long deadLetters,
        int failures,
        Optional<String> error,
        Optional<Cause> cause,
        Optional<Instant> errorAt,
        Optional<Instant> answeredAt,
        Optional<Instant> retryAt,
        Optional<Long> exportSent,
        boolean nearLimit,
        Rates today,
        List<Long> quarters) {}
