package cn.zhian.exchange.outbox.boundary;

import cn.zhian.exchange.outbox.control.Placing;
import cn.zhian.identity.boundary.Internal;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;

/** Gives positions to what a node that died, or was just starting, left without one. */
@Startup
@Singleton
@DependsOn("Migrations")
@Internal("runs by the clock")
public class PlacingClock {
    @Inject
    Placing placing;

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    void tick() {
        placing.wake();
    }
}
