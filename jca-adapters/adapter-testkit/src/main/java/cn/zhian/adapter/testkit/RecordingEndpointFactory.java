package cn.zhian.adapter.testkit;

import cn.zhian.device.api.DeviceEvent;
import cn.zhian.device.api.DeviceListener;
import jakarta.resource.ResourceException;
import jakarta.resource.spi.UnavailableException;
import jakarta.resource.spi.endpoint.MessageEndpoint;
import jakarta.resource.spi.endpoint.MessageEndpointFactory;
import java.lang.reflect.Method;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import javax.transaction.xa.XAResource;

/** Endpoints that note every step of the bracket, keep what was delivered whole, and fail where they are told to. */
public final class RecordingEndpointFactory implements MessageEndpointFactory {
    /** Steps of a delivery, where an endpoint can be told to fail. */
    public enum Step {
        CREATE,
        BEFORE,
        LISTENER,
        AFTER,
        RELEASE
    }

    private final List<Step> steps = new CopyOnWriteArrayList<>();
    private final List<DeviceEvent> durable = new CopyOnWriteArrayList<>();
    private final List<List<DeviceEvent>> calls = new CopyOnWriteArrayList<>();
    private volatile Consumer<Step> behaviour = step -> {};

    /** What to do at each step; an unchecked exception makes the step fail. */
    public void behave(Consumer<Step> next) {
        behaviour = next;
    }

    /** The steps so far. */
    public List<Step> steps() {
        return List.copyOf(steps);
    }

    /** Events of deliveries that went through to the end, in order. */
    public List<DeviceEvent> durable() {
        return List.copyOf(durable);
    }

    /** The lists the listener was called with, delivered or not. */
    public List<List<DeviceEvent>> calls() {
        return List.copyOf(calls);
    }

    @Override
    public MessageEndpoint createEndpoint(XAResource resource) throws UnavailableException {
        try {
            step(Step.CREATE);
        } catch (RuntimeException e) {
            throw new UnavailableException(e);
        }
        return new Endpoint();
    }

    @Override
    public MessageEndpoint createEndpoint(XAResource resource, long timeout) throws UnavailableException {
        return createEndpoint(resource);
    }

    @Override
    public boolean isDeliveryTransacted(Method method) {
        return true;
    }

    @Override
    public String getActivationName() {
        return "recording";
    }

    @Override
    public Class<?> getEndpointClass() {
        return Endpoint.class;
    }

    private void step(Step step) {
        steps.add(step);
        behaviour.accept(step);
    }

    private final class Endpoint implements MessageEndpoint, DeviceListener {
        private List<DeviceEvent> told = List.of();
        private boolean failed;

        @Override
        public void beforeDelivery(Method method) throws ResourceException {
            checked(Step.BEFORE);
        }

        @Override
        public void occurred(List<DeviceEvent> events) {
            calls.add(events);
            try {
                step(Step.LISTENER);
                told = events;
            } catch (RuntimeException e) {
                failed = true;
                throw e;
            }
        }

        @Override
        public void afterDelivery() throws ResourceException {
            checked(Step.AFTER);
            if (!failed) {
                durable.addAll(told);
            }
        }

        @Override
        public void release() {
            step(Step.RELEASE);
        }

        private void checked(Step step) throws ResourceException {
            try {
                step(step);
            } catch (RuntimeException e) {
                throw new ResourceException(e);
            }
        }
    }
}
