package cn.zhian.exchange.reconcile.entity;

import cn.zhian.exchange.delivery.entity.Cause;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A comparison of what was sent to a target with what it holds.
 *
 * @param id its number
 * @param day that is compared, in Asia/Shanghai; empty for everything
 * @param state how far it is
 * @param byItself whether it began by itself, at night
 * @param askedAt when it was asked for
 * @param startedAt when it began
 * @param finishedAt when it ended
 * @param done of its parts
 * @param parts how many parts it has; 0 before it began
 * @param trouble why it was given up
 * @param cause more about it, where the target had to do with it
 * @param compared records
 * @param different on the two sides
 * @param resent of these, that are sent again
 * @param waiting records that are still to be sent again to the target
 */
public record RunView(
        long id,
        Optional<LocalDate> day,
        RunState state,
        boolean byItself,
        Instant askedAt,
        Optional<Instant> startedAt,
        Optional<Instant> finishedAt,
        int done,
        int parts,
        Optional<RunTrouble> trouble,
        Optional<Cause> cause,
        long compared,
        long different,
        long resent,
        long waiting) {}
