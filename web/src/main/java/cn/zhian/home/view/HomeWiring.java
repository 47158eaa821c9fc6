package cn.zhian.home.view;

import cn.zhian.access.pass.boundary.PassHour;
import cn.zhian.access.pass.boundary.Passes;
import cn.zhian.community.boundary.HouseFilter;
import cn.zhian.community.boundary.Houses;
import cn.zhian.identity.boundary.Permission;
import cn.zhian.platform.Clocks;
import cn.zhian.platform.view.AlarmFact;
import cn.zhian.platform.view.ControllerLinks;
import cn.zhian.platform.view.DayPasses;
import cn.zhian.platform.view.DoorFact;
import cn.zhian.platform.view.HomeSource;
import cn.zhian.platform.view.LevelCount;
import cn.zhian.platform.view.Me;
import cn.zhian.resident.boundary.ResidentFilter;
import cn.zhian.resident.boundary.ResidentStatus;
import cn.zhian.resident.boundary.Residents;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;

/** Where the home page's facts come from; what the caller may not see is not asked for. */
@Dependent
public class HomeWiring implements HomeSource {
    private static final int HOURS = 24;

    @Inject
    Residents residents;

    @Inject
    Houses houses;

    @Inject
    Passes passes;

    @Inject
    DoorFacts doors;

    @Inject
    AlarmFacts alarms;

    @Inject
    Me me;

    private <T> Optional<T> allowed(Permission permission, Supplier<T> fact) {
        return me.caller().may(permission) ? Optional.of(fact.get()) : Optional.empty();
    }

    private OptionalLong counted(Permission permission, Supplier<Long> count) {
        return allowed(permission, count).map(OptionalLong::of).orElseGet(OptionalLong::empty);
    }

    @Override
    public OptionalLong people(long communityId) {
        return counted(Permission.RESIDENT_READ, () -> residents.count(livingIn(communityId)));
    }

    private static ResidentFilter livingIn(long communityId) {
        return new ResidentFilter(
                Optional.of(communityId),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(ResidentStatus.ACTIVE));
    }

    @Override
    public OptionalLong houses(long communityId) {
        return counted(
                Permission.COMMUNITY_READ,
                () -> houses.count(new HouseFilter(
                        Optional.of(communityId),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty())));
    }

    @Override
    public Optional<DayPasses> passesToday(long communityId) {
        return allowed(Permission.PASS_READ, () -> day(passes.today(communityId)));
    }

    static DayPasses day(List<PassHour> hours) {
        Long[] granted = new Long[HOURS];
        Arrays.fill(granted, 0L);
        hours.forEach(hour -> granted[hour.hour().atZone(Clocks.SHOWN).getHour()] += hour.granted());
        return new DayPasses(
                List.of(granted), hours.stream().mapToLong(PassHour::refused).sum());
    }

    @Override
    public Optional<List<DoorFact>> doors(long communityId) {
        return allowed(Permission.DEVICE_READ, () -> doors.of(communityId));
    }

    @Override
    public Optional<ControllerLinks> controllers(long communityId) {
        return allowed(Permission.DEVICE_READ, () -> doors.links(communityId));
    }

    @Override
    public Optional<List<LevelCount>> alarmLevels(long communityId) {
        return allowed(Permission.ALARM_READ, () -> alarms.levels(communityId));
    }

    @Override
    public Optional<List<AlarmFact>> alarms(long communityId) {
        return allowed(Permission.ALARM_READ, () -> alarms.newest(communityId));
    }
}
