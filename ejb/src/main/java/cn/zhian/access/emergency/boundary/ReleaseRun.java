package cn.zhian.access.emergency.boundary;

import cn.zhian.access.distribution.boundary.ControllerChannels;
import cn.zhian.access.emergency.control.DoorLine;
import cn.zhian.access.emergency.control.ReleaseWork;
import cn.zhian.device.api.DeviceConnection;
import cn.zhian.device.boundary.ControllerLinkChanged;
import cn.zhian.device.boundary.ControllerRef;
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
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;

/** Keeps emergency releases going: at once when one begins or ends, and as long as a door is not where it should be. */
@Startup
@Singleton
@DependsOn("Migrations")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@Internal("Runs by events and by the clock")
public class ReleaseRun {
    @Resource
    ManagedExecutorService executor;

    @Inject
    ReleaseDesk desk;

    @Inject
    ControllerChannels channels;

    @Inject
    DeviceDirectory devices;

    @Inject
    Clock clock;

    private ReleaseWork work;

    @PostConstruct
    void start() {
        work = new ReleaseWork(desk, this::line, executor, clock);
    }

    private Optional<DoorLine> line(long controllerId) {
        return devices.controller(controllerId).flatMap(this::line);
    }

    private Optional<DoorLine> line(ControllerRef controller) {
        return channels.connection(controller.address().protocol())
                .flatMap(DeviceConnection::doors)
                .map(doors -> new DoorLine(controller.address(), doors));
    }

    /** A release began or ended. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) EmergencyChanged change) {
        executor.execute(work::run);
    }

    /** A controller came back: its doors follow the release that lasts. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public void linked(@Observes(during = TransactionPhase.AFTER_SUCCESS) ControllerLinkChanged change) {
        if (change.online()) {
            executor.execute(() -> {
                desk.back(change.controllerId());
                work.run();
            });
        }
    }

    /** Tries again what failed, and goes on after a restart. */
    @Schedule(hour = "*", minute = "*", second = "*/3", persistent = false)
    void tick() {
        work.run();
    }
}
