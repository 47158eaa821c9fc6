package cn.zhian.exchange.order.entity;

import cn.zhian.platform.Checks;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What is filled in of an order.
 *
 * @param kind what it asks for
 * @param urgency how urgent it is
 * @param title at most 100 characters
 * @param text at most 4,000 characters
 * @param legalBasis on which it rests, at most 500 characters
 * @param dueAt until when it is to be reported
 * @param scope communities that it is about: beginnings of their codes, 2 to 15 digits each
 * @param asked what a data query asks for
 * @param criteria by which a data query chooses
 * @param watch what a watch-list entry says
 * @param addressees numbers of the platforms below that it is for
 * @param passesOn number of the received order that it passes on
 * @param relayHits whether hits below are told above by themselves
 */
public record OrderData(
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
        List<Long> addressees,
        Optional<Long> passesOn,
        Optional<Boolean> relayHits) {
    /** @throws cn.zhian.platform.Invalid with everything that is wrong */
    public OrderData {
        scope = scope == null ? List.of() : scope.stream().distinct().sorted().toList();
        asked = asked == null
                ? List.of()
                : asked.stream()
                        .map(String::strip)
                        .filter(one -> !one.isEmpty())
                        .toList();
        criteria = criteria == null ? List.of() : List.copyOf(criteria);
        addressees =
                addressees == null ? List.of() : addressees.stream().distinct().toList();
        text = text == null ? "" : text.strip();
        Checks checks = new Checks()
                .required("kind", kind)
                .required("urgency", urgency)
                .text("title", title, OrderLimits.TITLE)
                .that(fits(text, OrderLimits.TEXT), "text", "problem.text.long", OrderLimits.TEXT)
                .text("legalBasis", legalBasis, OrderLimits.BASIS)
                .that(!scope.isEmpty(), "scope", "problem.field.required")
                .that(scope.size() <= OrderLimits.SCOPE, "scope", "problem.order.many", OrderLimits.SCOPE)
                .that(scope.stream().allMatch(one -> one.matches("[0-9]{2,15}")), "scope", "problem.order.division")
                .that(
                        addressees.size() <= OrderLimits.ADDRESSEES,
                        "addressees",
                        "problem.order.many",
                        OrderLimits.ADDRESSEES);
        asking(checks, asked, criteria);
        watching(checks, kind, watch);
        checks.done();
        title = title.strip();
        legalBasis = legalBasis.strip();
    }

    private static void asking(Checks checks, List<String> asked, List<Criterion> criteria) {
        checks.that(asked.size() <= OrderLimits.ASKED, "asked", "problem.order.many", OrderLimits.ASKED)
                .that(
                        asked.stream().allMatch(one -> fits(one, OrderLimits.BASIS)),
                        "asked",
                        "problem.text.long",
                        OrderLimits.BASIS)
                .that(criteria.size() <= OrderLimits.CRITERIA, "criteria", "problem.order.many", OrderLimits.CRITERIA)
                .that(
                        criteria.stream().allMatch(one -> fits(one.item(), 60) && fits(one.value(), OrderLimits.NOTE)),
                        "criteria",
                        "problem.text.long",
                        OrderLimits.NOTE);
    }

    private static void watching(Checks checks, OrderKind kind, Optional<WatchOrder> watch) {
        checks.that((kind == OrderKind.WATCH) == watch.isPresent(), "watch", "problem.order.watch");
        watch.ifPresent(one -> checks.that(!one.entries().isEmpty(), "watch", "problem.field.required")
                .that(one.entries().size() <= OrderLimits.WATCHED, "watch", "problem.order.many", OrderLimits.WATCHED)
                .that(one.entries().stream().allMatch(OrderData::sound), "watch", "problem.order.watched")
                .that(fits(one.onHit(), OrderLimits.WORDS), "onHit", "problem.text.long", OrderLimits.WORDS)
                .that(
                        one.from() != null && one.until() != null && one.from().isBefore(one.until()),
                        "until",
                        "problem.order.span"));
    }

    private static boolean sound(Watched one) {
        return one.sort() != null
                && !one.value().isEmpty()
                && fits(one.value(), OrderLimits.NOTE)
                && fits(one.note(), OrderLimits.NOTE);
    }

    private static boolean fits(String text, int longest) {
        return text.codePointCount(0, text.length()) <= longest
                && text.codePoints()
                        .noneMatch(point ->
                                Character.isISOControl(point) && point != '\n' && point != '\r' && point != '\t'
                                        || Character.getType(point) == Character.SURROGATE);
    }

    /** What platforms below are told. @param chain orders that it passes on */
    public OrderContent content(List<ChainLink> chain) {
        return new OrderContent(kind, urgency, title, text, legalBasis, dueAt, scope, asked, criteria, watch, chain);
    }

    @Override
    public String toString() {
        return "order " + kind;
    }
}
