package cn.zhian.access.distribution.boundary;

import cn.zhian.device.boundary.ControllerRef;

/**
 * How far one controller has come.
 *
 * @param done cards confirmed
 * @param missing cards that it confirmed once and a comparison did not find
 * @param pending cards that wait or are on their way, removals counted
 * @param failed cards that it refused
 * @param notOnController cards it can't hold
 * @param profiles time profiles that it has not confirmed
 */
public record ControllerCounts(
        long controllerId,
        String name,
        String address,
        boolean online,
        long done,
        long missing,
        long pending,
        long failed,
        long notOnController,
        long profiles) {
    /** A controller of which nothing is wanted. */
    public static ControllerCounts none(long controllerId) {
        return new ControllerCounts(controllerId, "", "", false, 0, 0, 0, 0, 0, 0);
    }

    /** The counts with what the register says. */
    public ControllerCounts of(ControllerRef controller) {
        return new ControllerCounts(
                controller.id(),
                controller.name(),
                controller.address().serial(),
                controller.online(),
                done,
                missing,
                pending,
                failed,
                notOnController,
                profiles);
    }

    /** All cards that should be on it. */
    public long total() {
        return done + missing + pending + failed;
    }
}
