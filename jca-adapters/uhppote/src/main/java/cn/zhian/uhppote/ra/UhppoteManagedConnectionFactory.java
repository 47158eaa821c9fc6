package cn.zhian.uhppote.ra;

import jakarta.resource.NotSupportedException;
import jakarta.resource.ResourceException;
import jakarta.resource.spi.ConnectionManager;
import jakarta.resource.spi.ConnectionRequestInfo;
import jakarta.resource.spi.ManagedConnection;
import jakarta.resource.spi.ManagedConnectionFactory;
import jakarta.resource.spi.ResourceAdapter;
import jakarta.resource.spi.ResourceAdapterAssociation;
import java.io.PrintWriter;
import java.util.Objects;
import java.util.Set;
import javax.security.auth.Subject;

/** Makes the container's side of connections. All connections of one adapter are alike. */
public final class UhppoteManagedConnectionFactory implements ManagedConnectionFactory, ResourceAdapterAssociation {
    private static final long serialVersionUID = 1L;

    private transient UhppoteResourceAdapter adapter;
    private transient PrintWriter log;

    @Override
    public Object createConnectionFactory(ConnectionManager connections) {
        return new UhppoteConnectionFactory(this, connections);
    }

    /** @throws NotSupportedException always: the adapter lives in a container only */
    @Override
    public Object createConnectionFactory() throws ResourceException {
        throw new NotSupportedException("only in a container");
    }

    @Override
    public ManagedConnection createManagedConnection(Subject subject, ConnectionRequestInfo info) {
        return new UhppoteManagedConnection(adapter);
    }

    @Override
    @SuppressWarnings({"rawtypes", "unchecked"})
    public ManagedConnection matchManagedConnections(Set candidates, Subject subject, ConnectionRequestInfo info) {
        return (ManagedConnection) candidates.stream()
                .filter(UhppoteManagedConnection.class::isInstance)
                .findFirst()
                .orElse(null);
    }

    @Override
    public ResourceAdapter getResourceAdapter() {
        return adapter;
    }

    @Override
    public void setResourceAdapter(ResourceAdapter value) throws ResourceException {
        if (!(value instanceof UhppoteResourceAdapter ours)) {
            throw new ResourceException("not this adapter: " + value);
        }
        adapter = ours;
    }

    @Override
    public PrintWriter getLogWriter() {
        return log;
    }

    @Override
    public void setLogWriter(PrintWriter value) {
        log = value;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof UhppoteManagedConnectionFactory f && Objects.equals(adapter, f.adapter);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(adapter);
    }
}
