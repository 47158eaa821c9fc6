package cn.zhian.event.view;

import cn.zhian.access.pass.boundary.PassesRecorded;
import cn.zhian.alarm.boundary.AlarmsChanged;
import cn.zhian.device.boundary.ControllerLinkChanged;
import cn.zhian.device.boundary.DoorStateChanged;
import cn.zhian.platform.view.LivePush;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.List;

/** Tells open pages what was stored: identifiers only, to pages of that community only. */
@ApplicationScoped
public class EventPush {
    /** More at once than a page can show: then it is enough to say that there is something. */
    private static final int MOST = 100;

    @Inject
    LivePush pages;

    void passed(@Observes(during = TransactionPhase.AFTER_SUCCESS) PassesRecorded event) {
        List<Long> ids = event.passIds();
        pages.tell(event.communityId(), "passes", ids.subList(Math.max(0, ids.size() - MOST), ids.size()));
    }

    void alarmed(@Observes(during = TransactionPhase.AFTER_SUCCESS) AlarmsChanged event) {
        pages.tell(event.communityId(), "alarms", event.alarmIds());
    }

    void doorChanged(@Observes(during = TransactionPhase.AFTER_SUCCESS) DoorStateChanged event) {
        pages.tell(event.communityId(), "doors", List.of(event.doorId()));
    }

    void linkChanged(@Observes(during = TransactionPhase.AFTER_SUCCESS) ControllerLinkChanged event) {
        pages.tell(event.communityId(), "controllers", List.of(event.controllerId()));
    }
}
