package cn.zhian.simulators.uhppote;

import java.time.LocalDateTime;
import java.util.BitSet;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The controller's time profiles and the walk along their links. */
final class TimeProfiles {

    /** What a profile says about a moment. */
    enum Verdict {
        INSIDE,
        OUTSIDE,
        UNDEFINED
    }

    private final Map<Integer, TimeProfile> profiles = new TreeMap<>();

    void put(TimeProfile profile) {
        profiles.put(profile.id(), profile);
    }

    Optional<TimeProfile> get(int id) {
        return Optional.ofNullable(profiles.get(id));
    }

    void clear() {
        profiles.clear();
    }

    int count() {
        return profiles.size();
    }

    /** Follows the chain from a profile; a ring of links is walked once. */
    Verdict check(int id, LocalDateTime time) {
        if (!profiles.containsKey(id)) {
            return Verdict.UNDEFINED;
        }
        BitSet seen = new BitSet();
        TimeProfile profile = profiles.get(id);
        while (profile != null && !seen.get(profile.id())) {
            if (profile.covers(time)) {
                return Verdict.INSIDE;
            }
            seen.set(profile.id());
            profile = profiles.get(profile.linked());
        }
        return Verdict.OUTSIDE;
    }
}
