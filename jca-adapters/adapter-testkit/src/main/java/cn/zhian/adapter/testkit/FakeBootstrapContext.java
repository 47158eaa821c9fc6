package cn.zhian.adapter.testkit;

import jakarta.resource.spi.BootstrapContext;
import jakarta.resource.spi.UnavailableException;
import jakarta.resource.spi.XATerminator;
import jakarta.resource.spi.work.WorkContext;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.Timer;

/** A container's side of an adapter's start, with real threads and no transactions. */
public final class FakeBootstrapContext implements BootstrapContext, AutoCloseable {
    private final FakeWorkManager works = new FakeWorkManager();

    @Override
    public FakeWorkManager getWorkManager() {
        return works;
    }

    @Override
    public XATerminator getXATerminator() {
        throw new UnsupportedOperationException("no imported transactions");
    }

    @Override
    public Timer createTimer() throws UnavailableException {
        throw new UnavailableException("no timers");
    }

    @Override
    public boolean isContextSupported(Class<? extends WorkContext> type) {
        return false;
    }

    /** Null: without transactions there is none, and adapters must live with that. */
    @Override
    public TransactionSynchronizationRegistry getTransactionSynchronizationRegistry() {
        return null;
    }

    @Override
    public void close() {
        works.close();
    }
}
