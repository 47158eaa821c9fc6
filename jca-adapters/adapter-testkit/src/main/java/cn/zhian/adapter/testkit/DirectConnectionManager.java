package cn.zhian.adapter.testkit;

import jakarta.resource.ResourceException;
import jakarta.resource.spi.ConnectionEvent;
import jakarta.resource.spi.ConnectionEventListener;
import jakarta.resource.spi.ConnectionManager;
import jakarta.resource.spi.ConnectionRequestInfo;
import jakarta.resource.spi.ManagedConnection;
import jakarta.resource.spi.ManagedConnectionFactory;
import java.util.concurrent.atomic.AtomicInteger;

/** A pool of nothing: each connection is made anew and destroyed when its handle is closed. */
public final class DirectConnectionManager implements ConnectionManager {
    private static final long serialVersionUID = 1L;

    private final AtomicInteger open = new AtomicInteger();

    /** Connections not closed yet. */
    public int open() {
        return open.get();
    }

    @Override
    public Object allocateConnection(ManagedConnectionFactory factory, ConnectionRequestInfo info)
            throws ResourceException {
        ManagedConnection connection = factory.createManagedConnection(null, info);
        connection.addConnectionEventListener(new Closer(connection));
        open.incrementAndGet();
        return connection.getConnection(null, info);
    }

    private final class Closer implements ConnectionEventListener {
        private final ManagedConnection connection;

        Closer(ManagedConnection connection) {
            this.connection = connection;
        }

        @Override
        public void connectionClosed(ConnectionEvent event) {
            try {
                connection.destroy();
                open.decrementAndGet();
            } catch (ResourceException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void localTransactionStarted(ConnectionEvent event) {
            throw new IllegalStateException("no transactions");
        }

        @Override
        public void localTransactionCommitted(ConnectionEvent event) {
            throw new IllegalStateException("no transactions");
        }

        @Override
        public void localTransactionRolledback(ConnectionEvent event) {
            throw new IllegalStateException("no transactions");
        }

        @Override
        public void connectionErrorOccurred(ConnectionEvent event) {
            throw new IllegalStateException("no errors");
        }
    }
}
