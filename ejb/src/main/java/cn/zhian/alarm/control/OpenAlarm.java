package cn.zhian.alarm.control;

import cn.zhian.alarm.boundary.AlarmPlace;
import cn.zhian.alarm.boundary.AlarmRaised;
import cn.zhian.device.api.AlarmKind;
import java.time.Instant;
import java.util.Collection;
import java.util.TreeMap;

/**
 * What happened at one place, repeats merged.
 *
 * @param key of the alarm while it is not closed
 * @param first the earliest occurrence
 * @param last when the latest was
 * @param occurrences how many
 */
public record OpenAlarm(String key, AlarmRaised first, Instant last, long occurrences) {
    /** The key by which a repeat finds the alarm that it repeats. */
    public static String key(AlarmPlace place, AlarmKind kind) {
        String where = place.controllerId().map(id -> "c" + id).orElse("m" + place.communityId());
        return where + "/" + place.point() + "/" + kind.name();
    }

    /** Merges repeats; ordered by key, so that two writers never block each other. */
    public static Collection<OpenAlarm> merge(Collection<AlarmRaised> raised) {
        TreeMap<String, OpenAlarm> merged = new TreeMap<>();
        for (AlarmRaised one : raised) {
            String key = key(one.place(), one.kind());
            merged.merge(key, new OpenAlarm(key, one, one.at(), 1), OpenAlarm::with);
        }
        return merged.values();
    }

    private OpenAlarm with(OpenAlarm other) {
        return new OpenAlarm(
                key,
                other.first.at().isBefore(first.at()) ? other.first : first,
                other.last.isAfter(last) ? other.last : last,
                occurrences + other.occurrences);
    }
}
