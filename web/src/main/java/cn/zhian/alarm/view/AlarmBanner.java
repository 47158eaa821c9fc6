package cn.zhian.alarm.view;

import cn.zhian.alarm.boundary.AlarmFilter;
import cn.zhian.alarm.boundary.AlarmLevel;
import cn.zhian.alarm.boundary.AlarmState;
import cn.zhian.alarm.boundary.AlarmView;
import cn.zhian.alarm.boundary.Alarms;
import cn.zhian.identity.boundary.Permission;
import cn.zhian.platform.view.Me;
import cn.zhian.platform.view.Messages;
import cn.zhian.platform.view.Place;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The alarm that nobody has taken yet, on every page: the newest of the highest level. Level IV is worth a look but not
 * an interruption: it counts at the bell and stands in the list.
 */
@Named
@RequestScoped
public class AlarmBanner {
    private static final List<AlarmLevel> SHOWN = List.of(AlarmLevel.I, AlarmLevel.II, AlarmLevel.III);

    @Inject
    Alarms alarms;

    @Inject
    Place place;

    @Inject
    Me me;

    @Inject
    Messages messages;

    private Optional<AlarmView> alarm;
    private long others;

    /** Whether the user is told of alarms at all. */
    public boolean isShown() {
        return me.caller().may(Permission.ALARM_READ) && place.isChosen();
    }

    /** The alarm to show; null if all are taken. */
    public AlarmView getAlarm() {
        if (alarm == null) {
            read();
        }
        return alarm.orElse(null);
    }

    /** How many more wait to be taken. */
    public long getOthers() {
        return getAlarm() == null ? 0 : others;
    }

    /** Its level, 1 (red) to 3 (yellow). */
    public int getGrade() {
        return getAlarm().level().ordinal() + 1;
    }

    private void read() {
        alarm = isShown()
                ? SHOWN.stream().map(this::newest).flatMap(Optional::stream).findFirst()
                : Optional.empty();
        others = alarm.isPresent() ? waiting() - 1 : 0;
    }

    private long waiting() {
        return SHOWN.stream().mapToLong(level -> alarms.count(untaken(level))).sum();
    }

    private Optional<AlarmView> newest(AlarmLevel level) {
        List<AlarmView> first = alarms.list(untaken(level), 1, Optional.empty()).items();
        return first.stream().findFirst();
    }

    private AlarmFilter untaken(AlarmLevel level) {
        return new AlarmFilter(
                Optional.of(place.communityId()),
                Optional.of(AlarmState.NEW),
                Optional.empty(),
                Optional.empty(),
                Optional.of(level),
                Optional.empty(),
                Optional.empty());
    }

    /**
     * Takes an alarm, whatever happened to it since it was shown: a repeat is no reason to ask again.
     *
     * @throws cn.zhian.platform.Conflict if somebody else has taken it
     */
    public void take(long id) {
        alarms.acknowledge(id, OptionalLong.empty());
        alarm = null;
        messages.done("overview", "banner.taken");
    }
}
