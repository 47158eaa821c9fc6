package cn.zhian.adapter.support;

import cn.zhian.device.api.DeviceEvent;
import cn.zhian.device.api.DeviceListener;
import jakarta.resource.ResourceException;
import jakarta.resource.spi.endpoint.MessageEndpoint;
import jakarta.resource.spi.endpoint.MessageEndpointFactory;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;

/**
 * Hands bursts to an endpoint: createEndpoint, beforeDelivery, occurred, afterDelivery, release. When {@link
 * #deliver} returns, the endpoint's transaction has committed; afterDelivery is called on every path once
 * beforeDelivery succeeded, and release on every path once the endpoint exists.
 */
public final class Delivery {
    private static final Method OCCURRED = occurred();

    private final MessageEndpointFactory factory;
    private final Optional<TransactionSynchronizationRegistry> transactions;

    /**
     * @param factory of the activated endpoint
     * @param transactions tells how a transaction ended: a container may roll back without afterDelivery failing
     */
    public Delivery(MessageEndpointFactory factory, Optional<TransactionSynchronizationRegistry> transactions) {
        this.factory = factory;
        this.transactions = transactions;
    }

    /**
     * Delivers one burst, in the calling thread.
     *
     * @param events 1 to 1,000
     * @throws DeliveryFailed if they are not durable
     */
    public void deliver(List<DeviceEvent> events) throws DeliveryFailed {
        MessageEndpoint endpoint = create();
        try {
            bracket(endpoint, events);
        } finally {
            endpoint.release();
        }
    }

    private MessageEndpoint create() throws DeliveryFailed {
        try {
            return factory.createEndpoint(null);
        } catch (ResourceException | RuntimeException e) {
            throw new DeliveryFailed("no endpoint", e);
        }
    }

    private void bracket(MessageEndpoint endpoint, List<DeviceEvent> events) throws DeliveryFailed {
        try {
            endpoint.beforeDelivery(OCCURRED);
        } catch (NoSuchMethodException | ResourceException | RuntimeException e) {
            throw new DeliveryFailed("beforeDelivery failed", e);
        }
        Outcome outcome = new Outcome();
        try {
            watch(outcome);
            ((DeviceListener) endpoint).occurred(events);
        } catch (RuntimeException e) {
            rollBack();
            outcome.failed("listener failed", e);
        } finally {
            after(endpoint, outcome);
        }
        outcome.check();
    }

    private void after(MessageEndpoint endpoint, Outcome outcome) {
        try {
            endpoint.afterDelivery();
        } catch (ResourceException | RuntimeException e) {
            outcome.failed("afterDelivery failed", e);
        }
    }

    private void watch(Outcome outcome) {
        transactions
                .filter(t -> t.getTransactionStatus() == Status.STATUS_ACTIVE)
                .ifPresent(t -> t.registerInterposedSynchronization(outcome));
    }

    private void rollBack() {
        transactions
                .filter(t -> t.getTransactionStatus() == Status.STATUS_ACTIVE)
                .ifPresent(TransactionSynchronizationRegistry::setRollbackOnly);
    }

    private static Method occurred() {
        try {
            return DeviceListener.class.getMethod("occurred", List.class);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("the contract has no such method", e);
        }
    }

    /** How one delivery ended; the first failure is the one that is told. */
    private static final class Outcome implements Synchronization {
        private DeliveryFailed failure;

        void failed(String message, Throwable cause) {
            if (failure == null) {
                failure = new DeliveryFailed(message, cause);
            } else {
                failure.addSuppressed(cause);
            }
        }

        void check() throws DeliveryFailed {
            if (failure != null) {
                throw failure;
            }
        }

        @Override
        public void beforeCompletion() {
            // Nothing of ours to flush.
        }

        @Override
        public void afterCompletion(int status) {
            if (status != Status.STATUS_COMMITTED && failure == null) {
                failure = new DeliveryFailed("the transaction was rolled back", null);
            }
        }
    }
}
