package cn.zhian.exchange.outbox.control;

import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A transaction on one connection, completed as a container does. */
final class HandMadeTransaction implements TransactionSynchronizationRegistry {
    private final Connection connection;
    private final Map<Object, Object> resources = new HashMap<>();
    private final List<Synchronization> synchronizations = new ArrayList<>();
    private int status = Status.STATUS_ACTIVE;
    private boolean told;

    HandMadeTransaction(Connection connection) {
        this.connection = connection;
    }

    /** What a container does before it commits; once. */
    void beforeCommit() {
        if (!told) {
            told = true;
            synchronizations.forEach(Synchronization::beforeCompletion);
        }
    }

    void commit() throws SQLException {
        try {
            beforeCommit();
        } finally {
            complete();
        }
    }

    void rollBack() throws SQLException {
        status = Status.STATUS_MARKED_ROLLBACK;
        complete();
    }

    private void complete() throws SQLException {
        if (status == Status.STATUS_ACTIVE) {
            connection.commit();
            status = Status.STATUS_COMMITTED;
        } else {
            connection.rollback();
            status = Status.STATUS_ROLLEDBACK;
        }
        synchronizations.forEach(one -> one.afterCompletion(status));
    }

    @Override
    public Object getTransactionKey() {
        return this;
    }

    @Override
    public void putResource(Object key, Object value) {
        resources.put(key, value);
    }

    @Override
    public Object getResource(Object key) {
        return resources.get(key);
    }

    @Override
    public void registerInterposedSynchronization(Synchronization one) {
        synchronizations.add(one);
    }

    @Override
    public int getTransactionStatus() {
        return status;
    }

    @Override
    public void setRollbackOnly() {
        status = Status.STATUS_MARKED_ROLLBACK;
    }

    @Override
    public boolean getRollbackOnly() {
        return status == Status.STATUS_MARKED_ROLLBACK;
    }
}
