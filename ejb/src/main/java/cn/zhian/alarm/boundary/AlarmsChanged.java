package cn.zhian.alarm.boundary;

import java.util.List;

/** Alarms of one community that are new or were changed; fired when they are stored. */
public record AlarmsChanged(long communityId, List<Long> alarmIds) {
    /** Copies the ids. */
    public AlarmsChanged {
        alarmIds = List.copyOf(alarmIds);
    }
}
