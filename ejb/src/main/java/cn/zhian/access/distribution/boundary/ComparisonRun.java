package cn.zhian.access.distribution.boundary;

import cn.zhian.access.distribution.control.Channel;
import cn.zhian.device.api.DeviceException;
import cn.zhian.identity.boundary.Internal;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;

/** Reads controllers back without waiting for them. */
@Startup
@Singleton
@DependsOn("Migrations")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@Internal("Runs by events")
public class ComparisonRun {
    @Resource
    ManagedExecutorService executor;

    @Inject
    ControllerChannels channels;

    @Inject
    ComparisonDesk desk;

    @PostConstruct
    void start() {
        desk.restarted();
    }

    /** Somebody asked for a comparison. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public void requested(@Observes(during = TransactionPhase.AFTER_SUCCESS) ComparisonRequested request) {
        executor.execute(() -> begin(request));
    }

    private void begin(ComparisonRequested request) {
        Optional<Channel> channel = channels.to(request.controllerId());
        if (channel.isEmpty()) {
            desk.failed(request.comparisonId(), DeviceException.Reason.UNREACHABLE.name());
            return;
        }
        Channel way = channel.get();
        way.store()
                .count(way.device())
                .thenAcceptAsync(held -> desk.reading(request.comparisonId(), held), executor)
                .thenCompose(counted -> way.store().readAll(way.device()))
                .thenAcceptAsync(cards -> desk.read(request.comparisonId(), List.copyOf(cards)), executor)
                .whenCompleteAsync((done, failure) -> end(request, failure), executor);
    }

    private void end(ComparisonRequested request, Throwable failure) {
        if (failure != null) {
            Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
            String error = cause instanceof DeviceException device
                    ? device.reason().name()
                    : cause.getClass().getSimpleName();
            desk.failed(request.comparisonId(), error);
        }
    }
}
