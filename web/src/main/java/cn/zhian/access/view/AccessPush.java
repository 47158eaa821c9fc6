package cn.zhian.access.view;

import cn.zhian.access.distribution.boundary.DistributionProgressed;
import cn.zhian.access.emergency.boundary.EmergencyChanged;
import cn.zhian.platform.view.LivePush;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.List;

/** Tells open pages what moved on. */
@ApplicationScoped
public class AccessPush {
    @Inject
    LivePush pages;

    void progressed(@Observes(during = TransactionPhase.AFTER_SUCCESS) DistributionProgressed event) {
        pages.tell(event.communityId(), "distribution", List.of(event.controllerId()));
    }

    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) EmergencyChanged event) {
        pages.tell(event.communityId(), "emergency", List.of(event.releaseId()));
    }
}
