package cn.zhian.device.control;

import cn.zhian.device.entity.Stretch;
import java.time.Duration;
import java.util.List;

/**
 * How much of a window a device was reachable: of the time in which the platform itself was there to see it (DV-3).
 *
 * @param online while the platform watched
 * @param watched time of the window in which the platform was there
 */
public record OnlineShare(Duration online, Duration watched) {
    /**
     * Counts.
     *
     * @param window has an end
     * @param stretches in which the device was online; they do not overlap
     * @param gaps in which the platform was away; they do not overlap and have ends
     */
    public static OnlineShare of(Stretch window, List<Stretch> stretches, List<Stretch> gaps) {
        Duration online = Duration.ZERO;
        for (Stretch stretch : stretches) {
            online = online.plus(stretch.within(window));
            for (Stretch gap : gaps) {
                online = online.minus(gap.cut(window).map(stretch::within).orElse(Duration.ZERO));
            }
        }
        Duration away = gaps.stream().map(gap -> gap.within(window)).reduce(Duration.ZERO, Duration::plus);
        return new OnlineShare(
                online,
                Duration.between(window.from(), window.until().orElseThrow()).minus(away));
    }

    /** Per mille, rounded down; 0 if the platform was never there. */
    public int perMille() {
        return watched.isZero() ? 0 : (int) (online.toMillis() * 1_000 / watched.toMillis());
    }
}
