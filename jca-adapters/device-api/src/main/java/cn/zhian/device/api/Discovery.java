package cn.zhian.device.api;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** Finding devices. */
public interface Discovery {
    /**
     * Asks everyone at an address and collects answers.
     *
     * @param host broadcast or unicast address
     * @param port the devices' port
     * @param time how long to collect, at most 10 s
     */
    CompletionStage<List<Discovered>> search(String host, int port, Duration time);
}
