package cn.zhian.exchange.order.view;

import cn.zhian.exchange.order.boundary.IssuedOrders;
import cn.zhian.exchange.order.boundary.ReceivedOrders;
import cn.zhian.exchange.order.entity.OrderActKind;
import cn.zhian.exchange.order.entity.OrderFilter;
import cn.zhian.exchange.order.entity.OrderSide;
import cn.zhian.exchange.order.entity.ReceivedLine;
import cn.zhian.platform.NotFound;
import cn.zhian.platform.view.LiveRequest;
import cn.zhian.platform.view.Me;
import cn.zhian.platform.view.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.primefaces.PrimeFaces;

/** The notice of an order on every page of those whom it concerns, and with it the numbers in the navigation. */
@Named
@RequestScoped
public class OrderNotice {
    private static final Set<OrderActKind> ABOVE =
            Set.of(OrderActKind.REPORTED, OrderActKind.HIT, OrderActKind.OVERDUE, OrderActKind.ESCALATED);
    private static final Set<OrderActKind> FOR_ALL =
            Set.of(OrderActKind.RECEIVED, OrderActKind.AMENDED, OrderActKind.WITHDRAWN, OrderActKind.HIT);
    private static final Set<OrderActKind> FOR_THOSE_WHO_HANDLE = Set.of(
            OrderActKind.RETURNED,
            OrderActKind.ASSIGNED,
            OrderActKind.REMINDED,
            OrderActKind.OVERDUE,
            OrderActKind.ESCALATED);

    @Inject
    IssuedOrders issued;

    @Inject
    ReceivedOrders received;

    @Inject
    OrdersToDo above;

    @Inject
    ReceivedToDo below;

    @Inject
    LiveRequest live;

    @Inject
    Texts texts;

    @Inject
    Me me;

    private Optional<News> news = Optional.empty();

    /**
     * What there is to tell.
     *
     * @param name number and title
     */
    public record News(OrderSide side, OrderActKind what, long id, String name) {}

    /** Whether the user may read orders. */
    public boolean isShown() {
        return me.may("ORDER_READ");
    }

    /** The user key of the channel. */
    public Long getListener() {
        return me.caller().userId();
    }

    /** Counts anew, and looks at what there is to tell; asked by the page when the channel says so. */
    public void hear() {
        count("orders", above.concerns() ? above.count() : 0);
        count("received", below.concerns() ? below.count() : 0);
        List<Long> told = live.ids();
        if (told.size() == 3) {
            news = read(told.get(0), told.get(1), told.get(2));
        }
        // An older notice stays where nothing new came.
        news.ifPresent(one -> PrimeFaces.current().ajax().update("orderNews:note"));
    }

    private static void count(String name, long number) {
        PrimeFaces.current().ajax().addCallbackParam(name, number);
    }

    /** The news, if it is for the user: the numbers come from the browser. */
    private Optional<News> read(long side, long what, long id) {
        if (side < 0 || side >= OrderSide.values().length || what < 0 || what >= OrderActKind.values().length) {
            return Optional.empty();
        }
        OrderActKind kind = OrderActKind.values()[(int) what];
        try {
            return OrderSide.values()[(int) side] == OrderSide.ISSUED ? issued(kind, id) : received(kind, id);
        } catch (NotFound e) {
            return Optional.empty();
        }
    }

    private Optional<News> issued(OrderActKind kind, long id) {
        if (!ABOVE.contains(kind) || !above.concerns()) {
            return Optional.empty();
        }
        var order = issued.get(id);
        String name = order.number().orElse("") + " " + order.content().title();
        return Optional.of(new News(OrderSide.ISSUED, kind, id, name));
    }

    private Optional<News> received(OrderActKind kind, long id) {
        ReceivedLine line = received.get(id).line();
        boolean meant = FOR_ALL.contains(kind) || FOR_THOSE_WHO_HANDLE.contains(kind) && mine(line);
        return meant
                ? Optional.of(new News(OrderSide.RECEIVED, kind, id, line.number() + " " + line.title()))
                : Optional.empty();
    }

    private boolean mine(ReceivedLine line) {
        Optional<String> number = Optional.of(line.number());
        return below.concerns()
                && received.count(new OrderFilter(number, Optional.empty(), Optional.empty(), false, true)) > 0;
    }

    /** What there is to tell; null if there is nothing. */
    public News getNews() {
        return news.orElse(null);
    }

    /** What the notice is about. */
    public String getTitle() {
        return news.map(one -> texts.get("order").get("notice." + one.what())).orElse("");
    }

    /** A name of the kind of news, by which its look is chosen. */
    public String getLook() {
        OrderActKind what = news.map(News::what).orElse(OrderActKind.RECEIVED);
        return switch (what) {
            case HIT, OVERDUE, ESCALATED, RETURNED -> "bad";
            case REMINDED -> "warn";
            default -> "";
        };
    }

    /** The page of the order. */
    public String getPage() {
        return news.filter(one -> one.side() == OrderSide.ISSUED).isPresent()
                ? "/exchange/order"
                : "/exchange/received-order";
    }
}
