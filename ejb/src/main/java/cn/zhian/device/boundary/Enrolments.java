package cn.zhian.device.boundary;

import cn.zhian.device.api.DeviceAddress;
import cn.zhian.device.api.DeviceConnection;
import cn.zhian.device.api.DeviceException;
import cn.zhian.device.api.Enrolment;
import cn.zhian.device.entity.Controller;
import cn.zhian.identity.boundary.Internal;
import cn.zhian.platform.AfterCommit;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Schedule;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Tells the adapters which controllers the platform owns and where to read on: all of them at start, one when it
 * changes. An adapter that is not there yet is asked again by a timer; telling twice is telling once. Every node can
 * command every controller; one of them reads, and another takes that over when it dies.
 */
@Startup
@Singleton
@DependsOn({"Migrations", "DeviceDemo"})
@Lock(LockType.WRITE)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@Internal("Start-up, timer and events of the register")
public class Enrolments {
    private static final Logger LOG = System.getLogger(Enrolments.class.getName());
    private static final long FIRST_MILLIS = 200;
    private static final long AGAIN_MILLIS = 2_000;

    @PersistenceContext(unitName = "zhian")
    EntityManager entities;

    @Inject
    Adapters adapters;

    // Not the timer service: Payara Micro wants its data grid for that, also for timers that are not kept.
    @Resource
    ManagedScheduledExecutorService executor;

    @Resource
    SessionContext context;

    @Inject
    AfterCommit afterCommit;

    @Inject
    DeviceReader reader;

    @Inject
    @ConfigProperty(name = "zhian.node", defaultValue = "1")
    String name;

    private String node;
    private boolean reads;

    /** What every adapter was told last, so that a controller that was removed can be withdrawn. */
    private final Map<Long, Enrolment> told = new HashMap<>();

    @PostConstruct
    void start() {
        // A restart is another holder, also where two nodes were given one name.
        node = name + "/" + UUID.randomUUID();
        later(FIRST_MILLIS);
    }

    /** Renews the duty to read or takes it over, and finds out what other nodes registered. */
    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    void tick() {
        tellAll();
    }

    @PreDestroy
    void stop() {
        if (reads) {
            reader.leave(node);
        }
    }

    private void later(long millis) {
        Enrolments self = context.getBusinessObject(Enrolments.class);
        executor.schedule(self::tellAll, millis, TimeUnit.MILLISECONDS);
    }

    /** Tells every adapter what it has not been told yet. */
    public void tellAll() {
        boolean before = reads;
        reads = reader.take(node);
        if (reads != before) {
            LOG.log(Level.INFO, "DEVICE-104 this node reads from the devices: {0}", reads);
        }
        List<Controller> all = entities.createQuery("SELECT c FROM Controller c ORDER BY c.id", Controller.class)
                .getResultList();
        Set<Long> there = all.stream().map(Controller::id).collect(Collectors.toSet());
        Set.copyOf(told.keySet()).stream().filter(id -> !there.contains(id)).forEach(this::withdraw);
        all.stream().collect(Collectors.groupingBy(c -> c.address().protocol())).forEach(this::tell);
    }

    private void tell(String protocol, List<Controller> controllers) {
        List<Controller> untold = controllers.stream()
                .filter(c -> !same(told.get(c.id()), c.enrolment(reads)))
                .toList();
        if (untold.isEmpty()) {
            return;
        }
        try (DeviceConnection connection = adapters.connect(protocol)) {
            for (Controller controller : untold) {
                Enrolment enrolment = controller.enrolment(reads);
                connection.enrol(enrolment);
                told.put(controller.id(), enrolment);
            }
            LOG.log(Level.INFO, "DEVICE-101 controllers enrolled protocol={0} count={1}", protocol, untold.size());
        } catch (DeviceException e) {
            LOG.log(
                    Level.WARNING,
                    "DEVICE-102 adapter does not answer yet, asked again protocol={0} cause={1}",
                    protocol,
                    e.getMessage());
            later(AGAIN_MILLIS);
        }
    }

    /** The position is left out: the adapter knows it better than the register once it is running. */
    private static boolean same(Enrolment told, Enrolment now) {
        return told != null
                && told.device().equals(now.device())
                && told.host().equals(now.host())
                && told.port() == now.port()
                && told.transport() == now.transport()
                && told.points() == now.points()
                && told.reads() == now.reads();
    }

    /** Tells the adapter at once. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) ControllerChanged change) {
        Enrolments self = context.getBusinessObject(Enrolments.class);
        afterCommit.run(() -> self.tell(change.controllerId()));
    }

    /** Tells the adapter about one controller as it is registered now. */
    public void tell(long controllerId) {
        Controller controller = entities.find(Controller.class, controllerId);
        if (controller == null) {
            withdraw(controllerId);
        } else {
            tell(controller.address().protocol(), List.of(controller));
        }
    }

    private void withdraw(long controllerId) {
        Enrolment enrolment = told.remove(controllerId);
        if (enrolment == null) {
            return;
        }
        DeviceAddress device = enrolment.device();
        try (DeviceConnection connection = adapters.connect(device.protocol())) {
            connection.withdraw(device);
        } catch (DeviceException e) {
            LOG.log(
                    Level.WARNING,
                    "DEVICE-103 controller was removed while its adapter does not run device={0} cause={1}",
                    device,
                    e.getMessage());
        }
    }
}
