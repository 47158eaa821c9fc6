package cn.zhian.alarm.view;

import cn.zhian.alarm.boundary.AlarmView;
import cn.zhian.platform.view.Sheet;
import cn.zhian.platform.view.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** The columns of exported alarms: the ledger of their handling (AL-3). */
@ApplicationScoped
public class AlarmSheet {
    @Inject
    Texts texts;

    /** Alarms. */
    Sheet<AlarmView> alarms() {
        return new Sheet<AlarmView>(texts.get("alarm"), "alarms.title")
                .with("alarm.level", 8, row -> row.level().name())
                .with("alarm.kind", 16, row -> texts.label(row.kind()))
                .with("alarm.place", 24, AlarmView::place)
                .with("alarm.first", 20, AlarmView::firstAt)
                .with("alarm.last", 20, AlarmView::lastAt)
                .with("alarm.count", 8, AlarmView::occurrences)
                .with("alarm.over", 20, AlarmView::overAt)
                .with("alarm.state", 10, row -> texts.label(row.state()))
                .with("alarm.acknowledgedAt", 20, AlarmView::acknowledgedAt)
                .with("alarm.acknowledgedBy", 16, AlarmView::acknowledgedBy)
                .with("alarm.closedAt", 20, AlarmView::closedAt)
                .with("alarm.closedBy", 16, AlarmView::closedBy)
                .with("alarm.result", 40, AlarmView::result)
                .with("alarm.false", 10, row -> texts.get("alarm").get(row.falseAlarm() ? "yes" : "no"));
    }
}
