package cn.zhian.exchange.order.entity;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What an order says: one edition of it, the same on both sides.
 *
 * @param kind what it asks for
 * @param urgency how urgent it is
 * @param title at most 100 characters
 * @param text at most 4,000 characters
 * @param legalBasis on which it rests
 * @param dueAt until when it is to be reported
 * @param scope communities that it is about, beginnings of their codes
 * @param asked what a data query asks for
 * @param criteria by which a data query chooses
 * @param watch what a watch-list entry says
 * @param chain orders that it passes on, the first one first
 */
public record OrderContent(
        OrderKind kind,
        OrderUrgency urgency,
        String title,
        String text,
        String legalBasis,
        Optional<Instant> dueAt,
        List<String> scope,
        List<String> asked,
        List<Criterion> criteria,
        Optional<WatchOrder> watch,
        List<ChainLink> chain) {
    /** Copies the lists. */
    public OrderContent {
        scope = List.copyOf(scope);
        asked = List.copyOf(asked);
        criteria = List.copyOf(criteria);
        chain = List.copyOf(chain);
    }

    /** As everybody who may read the order may see it. */
    public OrderContent masked() {
        return with(watch.map(WatchOrder::masked));
    }

    /** The same with something else to watch for. */
    public OrderContent with(Optional<WatchOrder> other) {
        return new OrderContent(kind, urgency, title, text, legalBasis, dueAt, scope, asked, criteria, other, chain);
    }

    /** Whether a community is one that it is about. @param code 15 digits */
    public boolean holds(String code) {
        return scope.stream().anyMatch(code::startsWith);
    }

    @Override
    public String toString() {
        return "order " + kind;
    }
}
