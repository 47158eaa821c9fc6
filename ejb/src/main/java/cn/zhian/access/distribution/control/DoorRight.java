package cn.zhian.access.distribution.control;

import java.time.Instant;

/**
 * One right at one door of a controller.
 *
 * @param door its number on the controller, from 1
 * @param from first moment
 * @param to first moment without the right
 * @param term when it holds in between
 */
public record DoorRight(long rightId, int door, Instant from, Instant to, Term term) {
    /** Whether the moment lies in its validity. */
    public boolean inForce(Instant at) {
        return !at.isBefore(from) && at.isBefore(to);
    }
}
