package cn.zhian.platform.view;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What the home page shows of a community. Each part is empty as long as no feature supplies it, or the caller may not
 * see it; the page then shows what will be there.
 */
public interface HomeFacts {
    /** Registered residents. */
    OptionalLong people(long communityId);

    /** Houses. */
    OptionalLong houses(long communityId);

    /** Passes of today in {@code Clocks.SHOWN}, 24 counts by hour. */
    Optional<List<Long>> passesToday(long communityId);

    /** The doors with their states, those that need somebody first. */
    Optional<List<DoorFact>> doors(long communityId);

    /** The newest open alarms, highest level first, at most ten. */
    Optional<List<AlarmFact>> alarms(long communityId);
}
