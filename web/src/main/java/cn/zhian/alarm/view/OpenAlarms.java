package cn.zhian.alarm.view;

import cn.zhian.alarm.boundary.AlarmFilter;
import cn.zhian.alarm.boundary.AlarmLevel;
import cn.zhian.alarm.boundary.Alarms;
import cn.zhian.platform.view.Bell;
import cn.zhian.platform.view.BellSource;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Optional;

/** The alarms behind the bell. */
@Dependent
public class OpenAlarms implements BellSource {
    @Inject
    Alarms alarms;

    @Override
    public Bell bell(long communityId) {
        long open = alarms.count(AlarmFilter.openIn(communityId));
        return open == 0 ? Bell.SILENT : new Bell(open, highest(communityId));
    }

    private int highest(long communityId) {
        return Arrays.stream(AlarmLevel.values())
                .filter(level -> alarms.count(open(communityId, level)) > 0)
                .findFirst()
                .map(level -> level.ordinal() + 1)
                .orElse(0);
    }

    private static AlarmFilter open(long communityId, AlarmLevel level) {
        return new AlarmFilter(
                Optional.of(communityId),
                Optional.empty(),
                Optional.of(true),
                Optional.empty(),
                Optional.of(level),
                Optional.empty(),
                Optional.empty());
    }
}
