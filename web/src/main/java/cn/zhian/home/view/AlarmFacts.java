package cn.zhian.home.view;

import cn.zhian.alarm.boundary.AlarmFilter;
import cn.zhian.alarm.boundary.AlarmLevel;
import cn.zhian.alarm.boundary.AlarmView;
import cn.zhian.alarm.boundary.Alarms;
import cn.zhian.platform.view.AlarmFact;
import cn.zhian.platform.view.LevelCount;
import cn.zhian.platform.view.Texts;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The open alarms of a community on the home page. */
@Dependent
public class AlarmFacts {
    private static final int SHOWN = 10;

    @Inject
    Alarms alarms;

    @Inject
    Texts texts;

    /** Open alarms by level. */
    List<LevelCount> levels(long communityId) {
        return Arrays.stream(AlarmLevel.values())
                .map(level -> new LevelCount(level.ordinal() + 1, alarms.count(open(communityId, level))))
                .toList();
    }

    /** The newest of the highest level first. */
    List<AlarmFact> newest(long communityId) {
        return Arrays.stream(AlarmLevel.values())
                .flatMap(level -> alarms.list(open(communityId, level), SHOWN, Optional.empty()).items().stream())
                .limit(SHOWN)
                .map(this::fact)
                .toList();
    }

    private AlarmFact fact(AlarmView alarm) {
        return new AlarmFact(
                alarm.id(), alarm.level().ordinal() + 1, texts.label(alarm.kind()), alarm.place(), alarm.lastAt());
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
