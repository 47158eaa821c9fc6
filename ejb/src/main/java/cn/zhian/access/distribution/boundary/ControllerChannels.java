package cn.zhian.access.distribution.boundary;

import cn.zhian.access.distribution.control.Channel;
import cn.zhian.access.distribution.control.Channels;
import cn.zhian.device.api.DeviceConnection;
import cn.zhian.device.api.DeviceException;
import cn.zhian.device.boundary.Adapters;
import cn.zhian.device.boundary.ControllerRef;
import cn.zhian.device.boundary.DeviceDirectory;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The way to controllers by the register and the adapters; keeps one connection to each adapter. */
@ApplicationScoped
public class ControllerChannels implements Channels {
    private static final Logger LOG = System.getLogger(ControllerChannels.class.getName());

    @Inject
    DeviceDirectory devices;

    @Inject
    Adapters adapters;

    private final Map<String, DeviceConnection> connections = new ConcurrentHashMap<>();

    @Override
    public Optional<Channel> to(long controllerId) {
        return devices.controller(controllerId).filter(ControllerRef::online).flatMap(this::channel);
    }

    private Optional<Channel> channel(ControllerRef controller) {
        return connection(controller.address().protocol())
                .flatMap(DeviceConnection::credentials)
                .map(store -> new Channel(controller.communityId(), controller.address(), store));
    }

    /** A connection to the adapter of a protocol, kept; empty while the adapter does not run. */
    public Optional<DeviceConnection> connection(String protocol) {
        try {
            return Optional.of(connections.computeIfAbsent(protocol, adapters::connect));
        } catch (DeviceException e) {
            LOG.log(Level.WARNING, "ACCESS-301 adapter does not answer protocol=" + protocol, e);
            return Optional.empty();
        }
    }

    @PreDestroy
    void close() {
        connections.values().forEach(DeviceConnection::close);
    }
}
