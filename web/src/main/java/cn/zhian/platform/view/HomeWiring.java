package cn.zhian.platform.view;

import cn.zhian.access.pass.boundary.PassHour;
import cn.zhian.access.pass.boundary.Passes;
import cn.zhian.access.pass.view.DoorStates;
import cn.zhian.alarm.boundary.AlarmFilter;
import cn.zhian.alarm.boundary.Alarms;
import cn.zhian.device.boundary.Doors;
import cn.zhian.identity.boundary.Permission;
import cn.zhian.platform.Clocks;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Where the home page's facts come from: the boundaries of the features, as far as they exist. */
@Dependent
public class HomeWiring implements HomeFacts {
    private static final int HOURS = 24;
    private static final int MOST_ALARMS = 10;
    private static final int READ_ALARMS = 100;

    @Inject
    Me me;

    @Inject
    Passes passes;

    @Inject
    Doors doors;

    @Inject
    DoorStates states;

    @Inject
    Alarms alarms;

    @Inject
    Texts texts;

    @Override
    public OptionalLong people(long communityId) {
        return OptionalLong.empty();
    }

    @Override
    public OptionalLong houses(long communityId) {
        return OptionalLong.empty();
    }

    @Override
    public Optional<List<Long>> passesToday(long communityId) {
        return seen(Permission.PASS_READ).map(unused -> byHour(passes.today(communityId)));
    }

    private static List<Long> byHour(List<PassHour> counted) {
        long[] hours = new long[HOURS];
        counted.forEach(hour -> hours[hour.hour().atZone(Clocks.SHOWN).getHour()] += hour.granted() + hour.refused());
        return LongStream.of(hours).boxed().toList();
    }

    @Override
    public Optional<List<DoorFact>> doors(long communityId) {
        return seen(Permission.DEVICE_READ)
                .map(unused -> doors.ofCommunity(communityId).stream()
                        .map(states::fact)
                        .sorted(Comparator.comparingInt(fact -> urgency(fact.kind())))
                        .toList());
    }

    private static int urgency(String kind) {
        return IntStream.range(0, 4)
                .filter(i -> List.of("bad", "warn", "off", "info").get(i).equals(kind))
                .findFirst()
                .orElse(4);
    }

    @Override
    public Optional<List<AlarmFact>> alarms(long communityId) {
        return seen(Permission.ALARM_READ)
                .map(unused ->
                        alarms.list(AlarmFilter.openIn(communityId), READ_ALARMS, Optional.empty()).items().stream()
                                .map(alarm -> new AlarmFact(
                                        alarm.id(),
                                        alarm.level().ordinal() + 1,
                                        texts.label(alarm.kind()),
                                        alarm.place(),
                                        alarm.lastAt()))
                                .sorted(Comparator.comparingInt(AlarmFact::grade))
                                .limit(MOST_ALARMS)
                                .toList());
    }

    private Optional<Permission> seen(Permission permission) {
        return Optional.of(permission).filter(needed -> me.may(needed.name()));
    }
}
