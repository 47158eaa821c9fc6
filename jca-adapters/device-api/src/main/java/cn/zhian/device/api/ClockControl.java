package cn.zhian.device.api;

import java.time.Duration;
import java.util.concurrent.CompletionStage;

/** Device clocks, shown in Beijing time (DV-5). Stages fail with {@link DeviceException}. */
public interface ClockControl {
    /** Device clock minus platform clock, half the round trip taken out. */
    CompletionStage<Duration> offset(DeviceAddress device);

    /** Sets the clock to the platform's time. */
    CompletionStage<Void> set(DeviceAddress device);
}
