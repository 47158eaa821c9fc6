package cn.zhian.access.distribution.boundary;

import cn.zhian.access.distribution.entity.Enforcement;
import java.time.Instant;
import java.util.Optional;

/**
 * One right that opens a door.
 *
 * @param groupName the group of residents through which it is held; empty if it is the resident's own
 * @param profileName weekly profile; empty for any time
 * @param calendarName holidays that it heeds; empty if it does not
 * @param holds whether it opens the door at the moment asked about
 * @param enforcement who sees to it
 */
public record RightAtDoor(
        long rightId,
        Optional<String> groupName,
        Instant from,
        Instant to,
        Optional<String> profileName,
        Optional<String> calendarName,
        boolean holds,
        Enforcement enforcement) {}
