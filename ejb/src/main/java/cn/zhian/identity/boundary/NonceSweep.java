package cn.zhian.identity.boundary;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;

/** Removes nonces that are over every ten minutes. */
@Singleton
@Internal("a timer")
public class NonceSweep {
    @Inject
    ServiceSignIn services;

    @Schedule(hour = "*", minute = "3/10", persistent = false)
    void sweep() {
        services.sweep();
    }
}
