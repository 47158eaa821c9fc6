package cn.zhian.uhppote.ra;

import jakarta.resource.NotSupportedException;
import jakarta.resource.ResourceException;
import jakarta.resource.spi.ConnectionEvent;
import jakarta.resource.spi.ConnectionEventListener;
import jakarta.resource.spi.ConnectionRequestInfo;
import jakarta.resource.spi.LocalTransaction;
import jakarta.resource.spi.ManagedConnection;
import jakarta.resource.spi.ManagedConnectionMetaData;
import java.io.PrintWriter;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.security.auth.Subject;
import javax.transaction.xa.XAResource;

/** The pooled side of a connection. It holds nothing of the network, so it costs nothing and cannot break. */
final class UhppoteManagedConnection implements ManagedConnection, ManagedConnectionMetaData {
    private final UhppoteResourceAdapter adapter;
    private final List<ConnectionEventListener> listeners = new CopyOnWriteArrayList<>();
    private final Set<UhppoteConnection> handles = ConcurrentHashMap.newKeySet();
    private PrintWriter log;

    UhppoteManagedConnection(UhppoteResourceAdapter adapter) {
        this.adapter = adapter;
    }

    @Override
    public Object getConnection(Subject subject, ConnectionRequestInfo info) {
        UhppoteConnection handle = new UhppoteConnection(this, adapter);
        handles.add(handle);
        return handle;
    }

    /** The application has closed a handle. */
    void closed(UhppoteConnection handle) {
        if (handles.remove(handle)) {
            ConnectionEvent event = new ConnectionEvent(this, ConnectionEvent.CONNECTION_CLOSED);
            event.setConnectionHandle(handle);
            listeners.forEach(l -> l.connectionClosed(event));
        }
    }

    @Override
    public void cleanup() {
        handles.forEach(UhppoteConnection::invalidate);
        handles.clear();
    }

    @Override
    public void destroy() {
        cleanup();
    }

    @Override
    public void associateConnection(Object handle) throws ResourceException {
        if (!(handle instanceof UhppoteConnection ours)) {
            throw new ResourceException("not a connection of this adapter");
        }
        ours.moveTo(this);
        handles.add(ours);
    }

    /** The handle lives on under another managed connection. */
    void forget(UhppoteConnection handle) {
        handles.remove(handle);
    }

    @Override
    public void addConnectionEventListener(ConnectionEventListener listener) {
        listeners.add(listener);
    }

    @Override
    public void removeConnectionEventListener(ConnectionEventListener listener) {
        listeners.remove(listener);
    }

    @Override
    public XAResource getXAResource() throws ResourceException {
        throw new NotSupportedException("controllers know no transactions");
    }

    @Override
    public LocalTransaction getLocalTransaction() throws ResourceException {
        throw new NotSupportedException("controllers know no transactions");
    }

    @Override
    public ManagedConnectionMetaData getMetaData() {
        return this;
    }

    @Override
    public String getEISProductName() {
        return "UHPPOTE controllers";
    }

    @Override
    public String getEISProductVersion() {
        return "64-byte protocol";
    }

    @Override
    public int getMaxConnections() {
        return 0;
    }

    @Override
    public String getUserName() {
        return "";
    }

    @Override
    public PrintWriter getLogWriter() {
        return log;
    }

    @Override
    public void setLogWriter(PrintWriter value) {
        log = value;
    }
}
