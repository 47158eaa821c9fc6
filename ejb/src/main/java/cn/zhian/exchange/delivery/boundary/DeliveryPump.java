package cn.zhian.exchange.delivery.boundary;

import cn.zhian.exchange.delivery.control.BackOff;
import cn.zhian.exchange.delivery.control.Deliveries;
import cn.zhian.exchange.delivery.control.Delivery;
import cn.zhian.exchange.delivery.entity.TargetProtocol;
import cn.zhian.exchange.outbox.boundary.OutboxPlaced;
import cn.zhian.identity.boundary.Internal;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Starts the deliveries of this node's targets, and shares the targets with other nodes. */
@Startup
@Singleton
@DependsOn("Migrations")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@Internal("Runs by events and by the clock")
public class DeliveryPump {
    @Resource
    ManagedThreadFactory threads;

    @Inject
    DeliveryDesk desk;

    @Inject
    OutboxFeed feed;

    @Inject
    @Any
    Instance<TargetProtocol> protocols;

    @Inject
    Clock clock;

    @Inject
    @ConfigProperty(name = "zhian.node", defaultValue = "1")
    String name;

    private String node;
    private Deliveries deliveries;

    @PostConstruct
    void start() {
        // A restart is another holder: what the one before wrote last may still be on its way.
        node = name + "/" + UUID.randomUUID();
        deliveries = new Deliveries(
                waiting -> new Delivery.Tools(
                        desk,
                        feed,
                        this::protocol,
                        clock,
                        waiting,
                        new BackOff(() -> ThreadLocalRandom.current().nextDouble())),
                threads,
                clock);
    }

    private Optional<TargetProtocol> protocol(String word) {
        return protocols.stream().filter(one -> one.word().equals(word)).findFirst();
    }

    /** Something was placed on this node; others look each second. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public void placed(@Observes OutboxPlaced placed) {
        deliveries.wake();
    }

    /** Keeps the leases, and takes over what others left. */
    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    void tick() {
        Instant until = deliveries.until();
        desk.renew(node);
        deliveries.hold(desk.share(node), until);
    }

    @PreDestroy
    void stop() {
        deliveries.stop();
        desk.leave(node);
    }
}
