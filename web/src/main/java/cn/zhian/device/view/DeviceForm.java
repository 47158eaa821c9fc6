package cn.zhian.device.view;

import cn.zhian.device.api.Transport;
import cn.zhian.device.boundary.ControllerData;
import cn.zhian.device.boundary.ControllerView;
import java.io.Serializable;
import java.util.Optional;
import java.util.OptionalLong;

/** A controller as it is typed. */
public class DeviceForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private Long id;
    private long version;
    private String serial;
    private String host;
    private Integer port = 60_000;
    private Transport transport = Transport.UDP;
    private String name;

    /** An empty form. */
    public DeviceForm() {}

    DeviceForm(ControllerView controller) {
        id = controller.id();
        version = controller.version();
        serial = controller.serial();
        host = controller.host();
        port = controller.port();
        transport = controller.transport();
        name = controller.name();
    }

    ControllerData data(long communityId) {
        return new ControllerData(
                communityId, "uhppote", serial, host, Optional.ofNullable(port), Optional.ofNullable(transport), name);
    }

    OptionalLong version() {
        return OptionalLong.of(version);
    }

    Optional<Long> id() {
        return Optional.ofNullable(id);
    }

    public boolean isFresh() {
        return id == null;
    }

    public String getSerial() {
        return serial;
    }

    public void setSerial(String serial) {
        this.serial = serial;
    }

    public String getHost() {
        return host;
    }

    public void setHost(String host) {
        this.host = host;
    }

    public Integer getPort() {
        return port;
    }

    public void setPort(Integer port) {
        this.port = port;
    }

    public Transport getTransport() {
        return transport;
    }

    public void setTransport(Transport transport) {
        this.transport = transport;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }
}
