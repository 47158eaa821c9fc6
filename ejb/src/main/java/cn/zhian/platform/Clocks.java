package cn.zhian.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.ZoneId;

/** The one source of "now". */
@ApplicationScoped
public class Clocks {
    /** The zone in which people read times; stored times are UTC. */
    public static final ZoneId SHOWN = ZoneId.of("Asia/Shanghai");

    /** The clock to inject; a test gives another. */
    @Produces
    public Clock clock() {
        return Clock.systemUTC();
    }
}
