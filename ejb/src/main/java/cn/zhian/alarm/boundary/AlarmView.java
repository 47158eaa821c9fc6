package cn.zhian.alarm.boundary;

import cn.zhian.device.api.AlarmKind;
import java.time.Instant;
import java.util.Optional;

/**
 * An alarm as it is shown.
 *
 * @param place name of the door, else of the controller
 * @param point of the controller, 0 for the whole
 * @param occurrences how often it happened while it was not closed
 * @param overAt when its cause ended by itself
 * @param acknowledgedBy user name of who took it
 * @param result what came of it
 */
public record AlarmView(
        long id,
        long version,
        long communityId,
        AlarmKind kind,
        AlarmLevel level,
        AlarmState state,
        Optional<Long> controllerId,
        Optional<Long> doorId,
        String place,
        int point,
        Instant firstAt,
        Instant lastAt,
        long occurrences,
        Optional<Instant> overAt,
        Optional<String> acknowledgedBy,
        Optional<Instant> acknowledgedAt,
        Optional<String> closedBy,
        Optional<Instant> closedAt,
        Optional<String> result,
        boolean falseAlarm) {}
