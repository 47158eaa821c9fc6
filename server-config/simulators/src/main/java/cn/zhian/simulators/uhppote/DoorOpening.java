package cn.zhian.simulators.uhppote;

import java.time.Instant;

/**
 * A remote opening (function 40) that was carried out.
 *
 * @param at true time
 * @param door 1 to 4
 */
public record DoorOpening(Instant at, int door) {}
