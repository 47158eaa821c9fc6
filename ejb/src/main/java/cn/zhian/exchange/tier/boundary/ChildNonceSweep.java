package cn.zhian.exchange.tier.boundary;

import cn.zhian.identity.boundary.Internal;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;

/** Removes nonces of platforms below that are over every ten minutes. */
@Singleton
@Internal("a timer")
public class ChildNonceSweep {
    @Inject
    TierDoor door;

    @Schedule(hour = "*", minute = "7/10", persistent = false)
    void sweep() {
        door.sweep();
    }
}
