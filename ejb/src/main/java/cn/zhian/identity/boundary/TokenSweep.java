package cn.zhian.identity.boundary;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;

/** Removes expired tokens and old failures every hour. */
@Singleton
@Internal("a timer")
public class TokenSweep {
    @Inject
    Tokens tokens;

    @Schedule(hour = "*", minute = "41", persistent = false)
    void sweep() {
        tokens.sweep();
    }
}
