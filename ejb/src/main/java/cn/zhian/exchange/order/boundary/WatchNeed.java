package cn.zhian.exchange.order.boundary;

import cn.zhian.exchange.outbox.boundary.OutboxNeed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.OptionalLong;

/** While somebody is watched for, passes stay in the outbox until they were looked at. */
@ApplicationScoped
public class WatchNeed implements OutboxNeed {
    @Inject
    WatchReading reading;

    @Override
    public OptionalLong read() {
        return reading.watching() ? OptionalLong.of(reading.stand().position()) : OptionalLong.empty();
    }
}
