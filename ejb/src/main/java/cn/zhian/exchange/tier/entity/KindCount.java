package cn.zhian.exchange.tier.entity;

import cn.zhian.exchange.record.RecordKind;
import java.time.Instant;
import java.util.Optional;

/**
 * What became of a platform's records of a kind.
 *
 * @param kind empty for records of which it could not be read
 * @param accepted stored, a new version counting anew
 * @param duplicate known already
 * @param rejected not stored
 * @param lastAt when the newest came
 * @param lastReason of the newest rejection
 */
public record KindCount(
        Optional<RecordKind> kind,
        long accepted,
        long duplicate,
        long rejected,
        Instant lastAt,
        Optional<String> lastReason) {}
