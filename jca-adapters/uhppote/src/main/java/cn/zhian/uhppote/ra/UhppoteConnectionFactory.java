package cn.zhian.uhppote.ra;

import cn.zhian.device.api.DeviceConnection;
import cn.zhian.device.api.DeviceConnectionFactory;
import cn.zhian.device.api.DeviceException;
import cn.zhian.device.api.DeviceException.Reason;
import jakarta.resource.ResourceException;
import jakarta.resource.spi.ConnectionManager;
import javax.naming.Reference;

/** What the application looks up. */
public final class UhppoteConnectionFactory implements DeviceConnectionFactory {
    private static final long serialVersionUID = 1L;

    private final UhppoteManagedConnectionFactory factory;
    private final ConnectionManager connections;
    private Reference reference;

    UhppoteConnectionFactory(UhppoteManagedConnectionFactory factory, ConnectionManager connections) {
        this.factory = factory;
        this.connections = connections;
    }

    @Override
    public DeviceConnection connect() {
        try {
            return (DeviceConnection) connections.allocateConnection(factory, null);
        } catch (ResourceException e) {
            DeviceException failure = new DeviceException(Reason.UNAVAILABLE, "no connection to the adapter");
            failure.initCause(e);
            throw failure;
        }
    }

    @Override
    public Reference getReference() {
        return reference;
    }

    @Override
    public void setReference(Reference value) {
        reference = value;
    }
}
