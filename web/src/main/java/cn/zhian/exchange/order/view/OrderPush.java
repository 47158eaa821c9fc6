package cn.zhian.exchange.order.view;

import cn.zhian.exchange.order.entity.OrdersMoved;
import cn.zhian.platform.AfterCommit;
import cn.zhian.platform.node.Hint;
import cn.zhian.platform.node.NodeHints;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.faces.event.WebsocketEvent;
import jakarta.faces.event.WebsocketEvent.Closed;
import jakarta.faces.event.WebsocketEvent.Opened;
import jakarta.faces.push.Push;
import jakarta.faces.push.PushContext;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Tells the open pages of all who may read orders that something happened to one: side, what and its number only, the page
 * reads the rest with its user's rights.
 */
@ApplicationScoped
public class OrderPush {
    static final String CHANNEL = "orders";

    private static final System.Logger LOG = System.getLogger(OrderPush.class.getName());

    @Inject
    @Push(channel = CHANNEL)
    PushContext pages;

    @Inject
    AfterCommit afterCommit;

    @Inject
    NodeHints nodes;

    private final Map<Long, Integer> listening = new ConcurrentHashMap<>();

    /** Made when the application starts, so that it hears of the first page. */
    void start(@Observes @Initialized(ApplicationScoped.class) Object started) {
        LOG.log(System.Logger.Level.DEBUG, "event=order-push-ready");
    }

    void opened(@Observes @Opened WebsocketEvent page) {
        if (CHANNEL.equals(page.getChannel()) && page.getUser() instanceof Long user) {
            listening.merge(user, 1, Integer::sum);
        }
    }

    void closed(@Observes @Closed WebsocketEvent page) {
        if (CHANNEL.equals(page.getChannel()) && page.getUser() instanceof Long user) {
            listening.computeIfPresent(user, (id, open) -> open > 1 ? open - 1 : null);
        }
    }

    void moved(@Observes(during = TransactionPhase.AFTER_SUCCESS) OrdersMoved event) {
        nodes.tell(OrderHint.of(event));
        tell(event);
    }

    /** It happened on another node. */
    void heard(@Observes Hint hint) {
        OrderHint.read(hint).ifPresent(this::tell);
    }

    private void tell(OrdersMoved event) {
        Set<Long> users = Set.copyOf(listening.keySet());
        if (!users.isEmpty()) {
            afterCommit.run(() -> tell(event, users));
        }
    }

    private void tell(OrdersMoved event, Set<Long> users) {
        List<Long> told =
                List.of((long) event.side().ordinal(), (long) event.what().ordinal(), event.id());
        try {
            for (long user : users) {
                // Who did it need not be told of it; only the numbers in the navigation change.
                pages.send(Map.of("orderNotice", user == event.actor() ? List.of() : told), user);
            }
        } catch (RuntimeException e) {
            // The act is stored; a page that misses this counts anew when it is next opened.
            LOG.log(System.Logger.Level.WARNING, "event=order-push-failed order=" + event.id(), e);
        }
    }
}
