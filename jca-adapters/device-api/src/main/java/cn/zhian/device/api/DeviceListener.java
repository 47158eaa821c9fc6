package cn.zhian.device.api;

import java.util.List;

/**
 * What an adapter tells the platform.
 *
 * <p>One method for all kinds of event, since a burst of one device mixes them, must keep its order, and is durable as
 * a whole or not at all: were passes and alarms told in two transactions, a crash between them would leave a hole
 * behind a position that has already moved on.
 */
public interface DeviceListener {
    /**
     * Takes a burst. Events of one device come in the order of their index and never in two calls at a time. When the
     * call's transaction has committed, they are durable and the device may forget them; if it fails, the adapter tells
     * all of them again later.
     *
     * @param events at least one, at most 1,000
     */
    void occurred(List<DeviceEvent> events);
}
