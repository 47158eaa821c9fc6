package cn.zhian.exchange.order.boundary;

import cn.zhian.community.boundary.CommunityDomains;
import cn.zhian.exchange.order.control.OrderSql;
import cn.zhian.exchange.order.control.ReceivedTable;
import cn.zhian.exchange.order.entity.Assignment;
import cn.zhian.exchange.order.entity.Handler;
import cn.zhian.exchange.order.entity.OrderAnswer;
import cn.zhian.exchange.order.entity.OrderKind;
import cn.zhian.exchange.order.entity.OrderLimits;
import cn.zhian.exchange.order.entity.OrderProgress;
import cn.zhian.exchange.order.entity.OrderResult;
import cn.zhian.exchange.order.entity.ReceivedRow;
import cn.zhian.exchange.order.entity.ReceivedView;
import cn.zhian.exchange.order.entity.StepKind;
import cn.zhian.identity.boundary.Caller;
import cn.zhian.identity.boundary.Permission;
import cn.zhian.identity.boundary.Requires;
import cn.zhian.identity.boundary.UserDirectory;
import cn.zhian.identity.boundary.UserRef;
import cn.zhian.platform.Conflict;
import cn.zhian.platform.Denied;
import cn.zhian.platform.Invalid;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Opening, assigning and reporting orders from above. */
@Stateless
@Requires(Permission.ORDER_HANDLE)
public class HandlingOrders {
    @Inject
    OrderDesk desk;

    @Inject
    OrderReporting reporting;

    @Inject
    ReceivedOrders orders;

    @Inject
    UserDirectory users;

    @Inject
    CommunityDomains communities;

    /** Somebody has opened it: told above the first time. */
    public ReceivedView open(long id) {
        desk.work(sql -> {
            ReceivedRow row = locked(sql, id);
            if (row.progress() == OrderProgress.FETCHED) {
                move(sql, row, OrderProgress.READ, StepKind.READ, "", List.of());
            }
            return id;
        });
        return orders.get(id);
    }

    /** Users who may handle an order, by name. */
    public List<Handler> handlers(long id) {
        ReceivedRow row =
                desk.work(sql -> ReceivedOrders.visible(desk, new ReceivedTable(sql, desk.personal()).find(id), id));
        return candidates(row)
                .map(user -> new Handler(user.id(), user.username()))
                .distinct()
                .sorted(Comparator.comparing(Handler::name))
                .toList();
    }

    private Stream<UserRef> candidates(ReceivedRow row) {
        List<Long> places = row.content().scope().stream()
                .flatMap(code -> communities.under(code).stream())
                .distinct()
                .toList();
        return OrderDuties.all().stream()
                .flatMap(duty -> users.holding(duty, places.isEmpty() ? 0 : places.get(0)).stream());
    }

    /**
     * Says who is to handle an order.
     *
     * @throws Invalid unless a user or a duty is named, who may
     * @throws Conflict if there is nothing to do
     */
    public ReceivedView assign(long id, Assignment asked) {
        String words = OrderWords.optional("words", asked.words());
        if (asked.user().isPresent() == asked.duty().isPresent()) {
            throw new Invalid("user", "problem.order.assignee");
        }
        desk.work(sql -> {
            ReceivedRow row = locked(sql, id);
            requirePending(row);
            Optional<String> name = asked.user().map(user -> named(row, user));
            asked.duty().ifPresent(HandlingOrders::requireDuty);
            new ReceivedTable(sql, desk.personal()).assign(id, asked.user(), name, asked.duty());
            String to = name.or(asked::duty).orElseThrow();
            move(sql, row, OrderProgress.ASSIGNED, StepKind.ASSIGNED, (to + " " + words).strip(), List.of());
            desk.note("received-order.assign", id, row.number() + " " + to);
            return id;
        });
        return orders.get(id);
    }

    /** A user who may handle orders of one of the order's communities. */
    private String named(ReceivedRow row, long user) {
        return users.find(user)
                .filter(UserRef::usable)
                .filter(one -> one.roles().stream().anyMatch(OrderDuties.all()::contains))
                .filter(one -> one.domain().communities().isEmpty()
                        || row.content().scope().stream()
                                .flatMap(code -> communities.under(code).stream())
                                .anyMatch(one.domain()::holds))
                .map(UserRef::username)
                .orElseThrow(() -> new Invalid("user", "problem.order.assignee"));
    }

    private static void requireDuty(String duty) {
        if (OrderDuties.all().stream().noneMatch(role -> role.name().equals(duty))) {
            throw new Invalid("duty", "problem.order.assignee");
        }
    }

    /**
     * Reports the result, with the files that were added: it goes above by itself, however long that takes.
     *
     * @throws Invalid if nothing is said, or an answer is too long
     * @throws Denied if somebody else is to handle it
     * @throws Conflict if there is nothing to do
     */
    public ReceivedView report(long id, OrderResult result) {
        String text = OrderWords.needed("text", result.text());
        checkAnswers(result.answers());
        desk.work(sql -> {
            ReceivedRow row = locked(sql, id);
            requirePending(row);
            requireMine(row);
            List<OrderAnswer> answers = row.content().kind() == OrderKind.QUERY ? result.answers() : List.of();
            move(sql, row, OrderProgress.REPORTED, StepKind.RESULT, text, answers);
            desk.note("received-order.report", id, row.number());
            return id;
        });
        return orders.get(id);
    }

    private static void checkAnswers(List<OrderAnswer> answers) {
        if (answers.size() > OrderLimits.ASKED) {
            throw new Invalid("answers", "problem.order.many", OrderLimits.ASKED);
        }
        for (OrderAnswer one : answers) {
            OrderWords.optional("answers", one.answer());
            if (one.asked().length() > OrderLimits.BASIS) {
                throw new Invalid("answers", "problem.text.long", OrderLimits.BASIS);
            }
        }
    }

    private void requirePending(ReceivedRow row) {
        if (!row.progress().pending()) {
            throw new Conflict("problem.order.over");
        }
    }

    /** What nobody is to handle, anybody may; what was escalated too. */
    private void requireMine(ReceivedRow row) {
        Caller caller = desk.caller();
        boolean free = row.assignee().isEmpty() && row.duty().isEmpty()
                || row.escalatedAt().isPresent();
        boolean own = row.assignee().filter(user -> user == caller.userId()).isPresent()
                || row.duty()
                        .filter(ReceivedOrders.duties(users, caller)::contains)
                        .isPresent();
        if (!free && !own) {
            throw new Denied("problem.order.not-yours");
        }
    }

    private void move(
            OrderSql sql,
            ReceivedRow row,
            OrderProgress progress,
            StepKind step,
            String words,
            List<OrderAnswer> answers)
            throws SQLException {
        new ReceivedTable(sql, desk.personal()).progress(row, progress);
        reporting.tell(sql, row, desk.doer(), step, words, answers, desk.now());
    }

    private ReceivedRow locked(OrderSql sql, long id) throws SQLException {
        return ReceivedOrders.visible(desk, new ReceivedTable(sql, desk.personal()).lock(id), id);
    }
}
