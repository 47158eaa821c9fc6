package cn.zhian.access.distribution.boundary;

import cn.zhian.device.boundary.PendingCards;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;

/** Answers the register of devices. */
@ApplicationScoped
public class CardsPending implements PendingCards {
    @Inject
    DistributionState state;

    @Override
    public Map<Long, Long> pending(Collection<Long> controllerIds) {
        return state.pending(controllerIds);
    }
}
