package cn.zhian.access.distribution.view;

import cn.zhian.access.distribution.boundary.DistributionProgressed;
import cn.zhian.platform.view.LivePush;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.List;

/** Tells open pages that a controller took cards over: topic {@code distribution}, ids of controllers. */
@ApplicationScoped
public class DistributionPush {
    @Inject
    LivePush pages;

    void progressed(@Observes(during = TransactionPhase.AFTER_SUCCESS) DistributionProgressed event) {
        pages.tell(event.communityId(), "distribution", List.of(event.controllerId()));
    }
}
