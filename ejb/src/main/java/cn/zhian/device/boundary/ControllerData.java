package cn.zhian.device.boundary;

import cn.zhian.device.api.Transport;
import java.util.Optional;

/**
 * A controller as it is entered.
 *
 * @param communityId it belongs to; stays as it is
 * @param protocol {@code uhppote}, the adapter's name; stays as it is
 * @param serial the device's own number; stays as it is
 * @param host IPv4 address or name, at most 253 characters
 * @param port 1 to 65535; 60000 if not told
 * @param transport UDP if not told
 * @param name 1 to 100 characters
 */
public record ControllerData(
        long communityId,
        String protocol,
        String serial,
        String host,
        Optional<Integer> port,
        Optional<Transport> transport,
        String name) {}
