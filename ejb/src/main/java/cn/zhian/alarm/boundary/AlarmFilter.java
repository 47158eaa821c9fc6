package cn.zhian.alarm.boundary;

import cn.zhian.device.api.AlarmKind;
import java.util.Optional;

/**
 * Which alarms a list shows.
 *
 * @param communityId of one community
 * @param state in this state
 * @param open true for those that are not closed, false for those that are
 * @param kind of this kind
 * @param level of this level
 * @param controllerId of one controller
 * @param doorId of one door
 */
public record AlarmFilter(
        Optional<Long> communityId,
        Optional<AlarmState> state,
        Optional<Boolean> open,
        Optional<AlarmKind> kind,
        Optional<AlarmLevel> level,
        Optional<Long> controllerId,
        Optional<Long> doorId) {
    /** All. */
    public static final AlarmFilter ALL = new AlarmFilter(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    /** Those of a community that are not closed. */
    public static AlarmFilter openIn(long communityId) {
        return new AlarmFilter(
                Optional.of(communityId),
                Optional.empty(),
                Optional.of(true),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
