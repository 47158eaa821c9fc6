package cn.zhian.simulators.uhppote;

import java.time.Instant;

/**
 * A request that reached the controller and was understood or at least looked at.
 *
 * @param at true time
 * @param function function code, offset 1
 * @param answered whether the controller had a reply for it (which a fault may still have lost)
 */
public record CommandSeen(Instant at, int function, boolean answered) {}
