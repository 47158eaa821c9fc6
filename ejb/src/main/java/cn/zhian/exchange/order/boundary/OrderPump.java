package cn.zhian.exchange.order.boundary;

import cn.zhian.exchange.delivery.entity.Cause;
import cn.zhian.exchange.delivery.entity.CauseWord;
import cn.zhian.exchange.order.control.OrderWire;
import cn.zhian.exchange.order.control.Pace;
import cn.zhian.exchange.order.control.ReportTable;
import cn.zhian.exchange.order.control.ReportWire;
import cn.zhian.exchange.order.control.SourceTable;
import cn.zhian.exchange.order.control.Unreadable;
import cn.zhian.exchange.order.entity.OrderLimits;
import cn.zhian.exchange.order.entity.ReportQueued;
import cn.zhian.exchange.tier.boundary.ParentDesk;
import cn.zhian.exchange.tier.control.TierClient;
import cn.zhian.exchange.tier.entity.ParentAccess;
import cn.zhian.exchange.tier.entity.ParentEnrolled;
import cn.zhian.exchange.tier.entity.TierFailed;
import cn.zhian.exchange.tier.entity.Trouble;
import cn.zhian.identity.boundary.Internal;
import cn.zhian.platform.AfterCommit;
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
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Tells platforms above what waits for them and fetches what they have: each every 15 s, unless the settings say otherwise, and at once when something is to
 * be told. What is told stays in the database until it is acknowledged, what is fetched is acknowledged by the next
 * question, when it is stored: so it may break off anywhere.
 */
@Startup
@Singleton
@DependsOn("Migrations")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@Internal("Runs by events and by the clock")
public class OrderPump {
    private static final Logger LOG = System.getLogger(OrderPump.class.getName());
    private static final int MOST_SECONDS = 3_600;

    @Resource
    ManagedExecutorService executor;

    @Inject
    OrderArrivals arrivals;

    @Inject
    ParentDesk parents;

    @Inject
    TierClient client;

    @Inject
    AfterCommit afterCommit;

    @Inject
    Clock clock;

    @Inject
    @ConfigProperty(name = "zhian.exchange.orders.seconds", defaultValue = "15")
    int seconds;

    private final Set<String> running = ConcurrentHashMap.newKeySet();
    private String node;
    private Pace pace;

    @PostConstruct
    void start() {
        if (seconds < 1 || seconds > MOST_SECONDS) {
            throw new IllegalStateException(
                    "zhian.exchange.orders.seconds is " + seconds + ", not 1 to " + MOST_SECONDS);
        }
        pace = new Pace(
                Duration.ofSeconds(seconds), () -> ThreadLocalRandom.current().nextDouble());
        node = UUID.randomUUID().toString();
    }

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    void tick() {
        running.forEach(platform -> arrivals.renew(platform, node));
        begin();
    }

    /** Something waits to be told. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public void queued(@Observes(during = TransactionPhase.AFTER_SUCCESS) ReportQueued report) {
        afterCommit.run(() -> {
            arrivals.hurry(report.source());
            begin();
        });
    }

    /** A platform above let this one in. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public void enrolled(@Observes(during = TransactionPhase.AFTER_SUCCESS) ParentEnrolled parent) {
        afterCommit.run(() -> {
            arrivals.enrolled(parent.platform());
            begin();
        });
    }

    private void begin() {
        for (SourceTable.Above above : arrivals.due()) {
            if (running.add(above.platform())) {
                executor.execute(() -> run(above));
            }
        }
    }

    private void run(SourceTable.Above above) {
        boolean held = false;
        try {
            held = arrivals.hold(above.platform(), node, pace.steady(clock.instant()));
            if (held) {
                round(above);
            }
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "ZHIAN-751 orders could not be exchanged platform=" + above.platform(), e);
        } finally {
            running.remove(above.platform());
        }
        if (held) {
            // Whoever hurried meanwhile, here or on another node, found it running.
            begin();
        }
    }

    private void round(SourceTable.Above above) {
        String platform = above.platform();
        try {
            exchange(above);
            arrivals.answered(platform);
        } catch (TierFailed e) {
            failed(platform, e.reason());
        } catch (Unreadable e) {
            failed(platform, new Cause(CauseWord.ANSWER_UNREADABLE, e.where()));
        } catch (RuntimeException e) {
            failed(platform, new Cause(CauseWord.PLATFORM_FAILED, e.getClass().getSimpleName()));
            throw e;
        }
    }

    private void failed(String platform, Cause trouble) {
        LOG.log(Level.INFO, "ZHIAN-752 orders wait platform={0} reason={1}", platform, trouble.text());
        arrivals.failed(platform, trouble, failures -> pace.later(clock.instant(), failures));
    }

    private void exchange(SourceTable.Above above) throws TierFailed, Unreadable {
        ParentAccess access = parents.access(above.parentId());
        String name = arrivals.name(above);
        report(above, access, name);
        fetch(above, access, name);
        report(above, access, name);
    }

    /** Until there is no more; the last question acknowledges what the one before brought. */
    private void fetch(SourceTable.Above above, ParentAccess access, String name) throws TierFailed, Unreadable {
        long taken = arrivals.taken(above.platform());
        boolean more = true;
        while (more) {
            byte[] question = OrderWire.write(new OrderWire.Asked(taken, OrderLimits.MESSAGES));
            OrderWire.Told told = OrderWire.told(client.ask(access, "fetch-orders", question));
            more = !told.messages().isEmpty();
            if (more) {
                long now = arrivals.store(above.platform(), name, told.messages());
                if (now == taken) {
                    throw new Unreadable("seq");
                }
                taken = now;
            }
        }
    }

    private void report(SourceTable.Above above, ParentAccess access, String name) throws TierFailed, Unreadable {
        List<ReportTable.Kept> waiting = arrivals.waiting(above.platform());
        while (!waiting.isEmpty()) {
            for (ReportTable.Kept one : waiting) {
                arrivals.settled(one, name, refused(access, one));
            }
            waiting = arrivals.waiting(above.platform());
        }
    }

    /** Why the platform above does not take a report; empty if it has it. */
    private Optional<String> refused(ParentAccess access, ReportTable.Kept one) throws TierFailed, Unreadable {
        try {
            byte[] answer = client.ask(access, "report-result", ReportWire.write(arrivals.whole(one)));
            ReportWire.Answered answered = ReportWire.answered(answer);
            return answered.result() == ReportWire.Result.REJECTED ? Optional.of(answered.reason()) : Optional.empty();
        } catch (TierFailed e) {
            if (e.trouble() == Trouble.REFUSED) {
                // About this report alone; those behind it must not wait for it.
                return Optional.of("refused");
            }
            throw e;
        }
    }
}
