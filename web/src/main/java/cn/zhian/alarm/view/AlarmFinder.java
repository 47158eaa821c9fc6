package cn.zhian.alarm.view;

import cn.zhian.alarm.boundary.AlarmView;
import cn.zhian.alarm.boundary.Alarms;
import cn.zhian.identity.boundary.Permission;
import cn.zhian.platform.view.Finder;
import cn.zhian.platform.view.Found;
import cn.zhian.platform.view.Me;
import cn.zhian.platform.view.Texts;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.regex.Pattern;

/** Finds an alarm by its number. */
@Dependent
public class AlarmFinder implements Finder {
    private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{1,17}");

    @Inject
    Alarms alarms;

    @Inject
    Texts texts;

    @Inject
    Me me;

    @Override
    public List<Found> find(String text, int limit) {
        return NUMBER.matcher(text).matches() && me.caller().may(Permission.ALARM_READ)
                ? alarms.find(Long.parseLong(text)).map(this::found).stream().toList()
                : List.of();
    }

    private Found found(AlarmView alarm) {
        return new Found(
                "alarm",
                alarm.id() + " " + texts.label(alarm.kind()),
                alarm.place(),
                "/alarm/alarms.xhtml?id=" + alarm.id());
    }
}
