package cn.zhian.access.distribution.boundary;

import cn.zhian.access.distribution.control.Courier;
import cn.zhian.device.boundary.ControllerLinkChanged;
import cn.zhian.device.boundary.DeviceDirectory;
import cn.zhian.identity.boundary.Internal;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** Starts the distribution with the application and tells it when there is something to do. */
@Startup
@Singleton
@DependsOn("Migrations")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@Internal("Runs by events and by the clock")
public class DistributionPump {
    private static final long GATHERING_MILLIS = 100;

    @Resource
    ManagedExecutorService executor;

    @Resource
    ManagedScheduledExecutorService timer;

    @Inject
    ParcelDesk desk;

    @Inject
    ControllerChannels channels;

    @Inject
    DeviceDirectory devices;

    @Inject
    ComparisonDesk announcements;

    private Courier courier;

    @PostConstruct
    void start() {
        courier = new Courier(
                desk,
                channels,
                executor,
                task -> timer.schedule(task, GATHERING_MILLIS, TimeUnit.MILLISECONDS),
                this::progressed);
    }

    // Observers take the completed transaction as it is: suspending it fails.

    /** Wishes changed and are stored. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) WishesChanged change) {
        if (change.urgent()) {
            courier.hurry(change.controllerIds());
        }
        courier.nudge(change.controllerIds());
    }

    /** A controller came back or went away. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public void linked(@Observes(during = TransactionPhase.AFTER_SUCCESS) ControllerLinkChanged change) {
        if (change.online()) {
            courier.nudge(List.of(change.controllerId()));
        }
    }

    /** Takes up what a restart left, what is to be tried again, and keeps the leases. */
    @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
    void tick() {
        desk.renew();
        courier.nudge(desk.waiting());
    }

    private void progressed(Set<Long> controllerIds) {
        controllerIds.stream()
                .flatMap(id -> devices.controller(id).stream())
                .forEach(controller -> announcements.announce(controller.id(), controller.communityId()));
    }
}
