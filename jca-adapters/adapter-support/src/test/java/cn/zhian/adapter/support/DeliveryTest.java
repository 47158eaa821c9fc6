package cn.zhian.adapter.support;

import static cn.zhian.adapter.testkit.RecordingEndpointFactory.Step.AFTER;
import static cn.zhian.adapter.testkit.RecordingEndpointFactory.Step.BEFORE;
import static cn.zhian.adapter.testkit.RecordingEndpointFactory.Step.CREATE;
import static cn.zhian.adapter.testkit.RecordingEndpointFactory.Step.LISTENER;
import static cn.zhian.adapter.testkit.RecordingEndpointFactory.Step.RELEASE;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cn.zhian.adapter.testkit.RecordingEndpointFactory;
import cn.zhian.adapter.testkit.RecordingEndpointFactory.Step;
import cn.zhian.device.api.DeviceAddress;
import cn.zhian.device.api.DeviceEvent;
import cn.zhian.device.api.Origin;
import cn.zhian.device.api.StateAspect;
import cn.zhian.device.api.StateChanged;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The delivery bracket: every step on every path. */
class DeliveryTest {
    private static final List<DeviceEvent> EVENTS = List.of(new StateChanged(
            Origin.observed(new DeviceAddress("test", "1"), Instant.EPOCH, 0), StateAspect.LINK, 1, ""));

    private final RecordingEndpointFactory endpoints = new RecordingEndpointFactory();
    private final Delivery delivery = new Delivery(endpoints, Optional.empty());

    @Test
    void goesThroughTheWholeBracket() throws DeliveryFailed {
        delivery.deliver(EVENTS);
        assertThat(endpoints.steps(), contains(CREATE, BEFORE, LISTENER, AFTER, RELEASE));
        assertThat(endpoints.durable(), is(EVENTS));
    }

    @Test
    void withoutEndpointNothingElseHappens() {
        assertThat(failing(CREATE).getMessage(), is("no endpoint"));
        assertThat(endpoints.steps(), contains(CREATE));
    }

    @Test
    void releasesWhenTheTransactionCannotBegin() {
        assertThat(failing(BEFORE).getMessage(), is("beforeDelivery failed"));
        assertThat(endpoints.steps(), contains(CREATE, BEFORE, RELEASE));
    }

    @Test
    void closesTheBracketWhenTheListenerFails() {
        assertThat(failing(LISTENER).getMessage(), is("listener failed"));
        assertThat(endpoints.steps(), contains(CREATE, BEFORE, LISTENER, AFTER, RELEASE));
        assertThat(endpoints.durable(), is(empty()));
    }

    @Test
    void aFailedCommitIsAFailedDelivery() {
        assertThat(failing(AFTER).getMessage(), is("afterDelivery failed"));
        assertThat(endpoints.steps(), contains(CREATE, BEFORE, LISTENER, AFTER, RELEASE));
    }

    @Test
    void aSilentRollbackIsAFailedDelivery() {
        FakeTransactions transactions = new FakeTransactions();
        endpoints.behave(step -> transactions.endAt(step, Status.STATUS_ROLLEDBACK));
        Delivery watched = new Delivery(endpoints, Optional.of(transactions.registry()));
        DeliveryFailed failure = assertThrows(DeliveryFailed.class, () -> watched.deliver(EVENTS));
        assertThat(failure.getMessage(), is("the transaction was rolled back"));
    }

    @Test
    void aCommittedTransactionIsADelivery() throws DeliveryFailed {
        FakeTransactions transactions = new FakeTransactions();
        endpoints.behave(step -> transactions.endAt(step, Status.STATUS_COMMITTED));
        new Delivery(endpoints, Optional.of(transactions.registry())).deliver(EVENTS);
        assertThat(transactions.rolledBack, is(false));
    }

    @Test
    void marksRollbackBeforeTheBracketCloses() {
        FakeTransactions transactions = new FakeTransactions();
        endpoints.behave(step -> {
            if (step == LISTENER) {
                throw new IllegalStateException("refused");
            }
        });
        Delivery watched = new Delivery(endpoints, Optional.of(transactions.registry()));
        assertThrows(DeliveryFailed.class, () -> watched.deliver(EVENTS));
        assertThat(transactions.rolledBack, is(true));
    }

    private DeliveryFailed failing(Step where) {
        endpoints.behave(step -> {
            if (step == where) {
                throw new IllegalStateException(where.name());
            }
        });
        return assertThrows(DeliveryFailed.class, () -> delivery.deliver(EVENTS));
    }

    /** One transaction that ends when afterDelivery is called. */
    private static final class FakeTransactions {
        private final List<Synchronization> watchers = new ArrayList<>();
        private boolean rolledBack;

        TransactionSynchronizationRegistry registry() {
            return (TransactionSynchronizationRegistry) Proxy.newProxyInstance(
                    DeliveryTest.class.getClassLoader(),
                    new Class<?>[] {TransactionSynchronizationRegistry.class},
                    (proxy, method, arguments) -> answer(method.getName(), arguments));
        }

        void endAt(Step step, int status) {
            if (step == AFTER) {
                watchers.forEach(w -> w.afterCompletion(status));
            }
        }

        private Object answer(String method, Object[] arguments) {
            return switch (method) {
                case "getTransactionStatus" -> Status.STATUS_ACTIVE;
                case "registerInterposedSynchronization" -> watchers.add((Synchronization) arguments[0]) ? null : null;
                case "setRollbackOnly" -> {
                    rolledBack = true;
                    yield null;
                }
                default -> throw new UnsupportedOperationException(method);
            };
        }
    }
}
