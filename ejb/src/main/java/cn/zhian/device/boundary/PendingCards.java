package cn.zhian.device.boundary;

import java.util.Collection;
import java.util.Map;

/** How many cards still wait to be brought to controllers; the feature that distributes them answers. */
public interface PendingCards {
    /** By controller; one without any may be missing. */
    Map<Long, Long> pending(Collection<Long> controllerIds);
}
