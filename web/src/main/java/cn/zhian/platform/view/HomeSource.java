package cn.zhian.platform.view;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What the home page shows of a community. Each part is empty if the caller may not see it; the page then shows a dash.
 */
public interface HomeSource {
    /** Residents who live here. */
    OptionalLong people(long communityId);

    /** Houses. */
    OptionalLong houses(long communityId);

    /** Passes of today. */
    Optional<DayPasses> passesToday(long communityId);

    /** The doors with their states, those that need somebody first. */
    Optional<List<DoorFact>> doors(long communityId);

    /** How many controllers answer. */
    Optional<ControllerLinks> controllers(long communityId);

    /** Open alarms by level, red first, four counts. */
    Optional<List<LevelCount>> alarmLevels(long communityId);

    /** The newest open alarms, highest level first, at most ten. */
    Optional<List<AlarmFact>> alarms(long communityId);
}
