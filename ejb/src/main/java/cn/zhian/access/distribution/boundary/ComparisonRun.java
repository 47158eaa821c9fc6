package cn.zhian.access.distribution.boundary;

import cn.zhian.access.distribution.control.Channel;
import cn.zhian.device.api.DeviceException;
import cn.zhian.device.boundary.ControllerLinkChanged;
import cn.zhian.identity.boundary.Internal;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
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
    private static final Logger LOG = System.getLogger(ComparisonRun.class.getName());

    private static final Duration SOON = Duration.ofSeconds(20);

    @Resource
    ManagedExecutorService executor;

    @Inject
    ControllerChannels channels;

    @Inject
    ComparisonDesk desk;

    @Resource
    TimerService timers;

    @PostConstruct
    void start() {
        desk.restarted();
        timers.createSingleActionTimer(SOON.toMillis(), new TimerConfig("first look", false));
    }

    /** A controller may lose its memory unseen, while the server is down for example: one question each, now and then. */
    @Schedule(hour = "*", minute = "*/5", persistent = false)
    void look() {
        desk.controllers().forEach(this::check);
    }

    @Timeout
    void lookFirst() {
        look();
    }

    /** Somebody asked for a comparison. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public void requested(@Observes(during = TransactionPhase.AFTER_SUCCESS) ComparisonRequested request) {
        executor.execute(() -> begin(request));
    }

    /** A controller came back: if it holds less than it confirmed, it gets everything again. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public void linked(@Observes(during = TransactionPhase.AFTER_SUCCESS) ControllerLinkChanged change) {
        if (change.online()) {
            executor.execute(() -> check(change.controllerId()));
        }
    }

    private void check(long controllerId) {
        channels.to(controllerId)
                .ifPresent(way -> way.store()
                        .count(way.device())
                        .thenApplyAsync(held -> desk.returned(controllerId, way.communityId(), held), executor)
                        .whenCompleteAsync(
                                (begun, failure) -> Optional.ofNullable(begun)
                                        .flatMap(id -> id)
                                        .ifPresent(id -> restore(id, controllerId, way)),
                                executor));
    }

    private void restore(long id, long controllerId, Channel way) {
        way.store()
                .readAll(way.device())
                .thenAcceptAsync(
                        cards -> {
                            desk.read(id, List.copyOf(cards));
                            int again = desk.repair(id);
                            LOG.log(
                                    Level.WARNING,
                                    "ACCESS-304 controller had lost cards controller={0} sent-again={1}",
                                    Long.toString(controllerId),
                                    again);
                        },
                        executor)
                .whenCompleteAsync(
                        (done, failure) -> end(new ComparisonRequested(id, controllerId), failure), executor);
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
