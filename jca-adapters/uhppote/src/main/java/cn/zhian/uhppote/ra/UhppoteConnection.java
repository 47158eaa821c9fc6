package cn.zhian.uhppote.ra;

import cn.zhian.device.api.ClockControl;
import cn.zhian.device.api.CredentialStore;
import cn.zhian.device.api.DeviceAddress;
import cn.zhian.device.api.DeviceConnection;
import cn.zhian.device.api.Discovery;
import cn.zhian.device.api.DoorControl;
import cn.zhian.device.api.Enrolment;
import cn.zhian.uhppote.session.ControllerNetwork;
import java.time.Clock;
import java.util.Optional;

/** The application's side of a connection. */
public final class UhppoteConnection implements DeviceConnection {
    private final UhppoteResourceAdapter adapter;
    private UhppoteManagedConnection managed;
    private boolean open = true;

    UhppoteConnection(UhppoteManagedConnection managed, UhppoteResourceAdapter adapter) {
        this.managed = managed;
        this.adapter = adapter;
    }

    @Override
    public void enrol(Enrolment enrolment) {
        network().enrol(enrolment);
    }

    @Override
    public void withdraw(DeviceAddress device) {
        network().withdraw(device);
    }

    @Override
    public Optional<DoorControl> doors() {
        return Optional.of(new Doors(network()));
    }

    @Override
    public Optional<CredentialStore> credentials() {
        return Optional.of(new Cards(network()));
    }

    @Override
    public Optional<ClockControl> clocks() {
        return Optional.of(new Clocks(network(), Clock.systemUTC()));
    }

    @Override
    public Optional<Discovery> discovery() {
        return Optional.of(network()::search);
    }

    @Override
    public void close() {
        UhppoteManagedConnection owner;
        synchronized (this) {
            owner = managed;
            open = false;
        }
        owner.closed(this);
    }

    synchronized void invalidate() {
        open = false;
    }

    synchronized void moveTo(UhppoteManagedConnection other) {
        managed.forget(this);
        managed = other;
    }

    private synchronized ControllerNetwork network() {
        if (!open) {
            throw new IllegalStateException("the connection is closed");
        }
        return adapter.network();
    }
}
