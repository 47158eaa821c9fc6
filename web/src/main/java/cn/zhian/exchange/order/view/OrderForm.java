package cn.zhian.exchange.order.view;

import cn.zhian.exchange.order.entity.Criterion;
import cn.zhian.exchange.order.entity.OrderData;
import cn.zhian.exchange.order.entity.OrderKind;
import cn.zhian.exchange.order.entity.OrderUrgency;
import cn.zhian.exchange.order.entity.WatchOrder;
import cn.zhian.exchange.order.entity.WatchSort;
import cn.zhian.exchange.order.entity.Watched;
import cn.zhian.platform.Clocks;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is filled in of an order; lists as lines of text. */
public final class OrderForm implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final Map<String, WatchSort> SORTS = Map.of(
            "证件", WatchSort.DOCUMENT,
            "document", WatchSort.DOCUMENT,
            "姓名", WatchSort.NAME,
            "name", WatchSort.NAME,
            "卡号", WatchSort.CARD,
            "card", WatchSort.CARD,
            "车牌", WatchSort.PLATE,
            "plate", WatchSort.PLATE);

    private long id;
    private long version;
    private OrderKind kind = OrderKind.NOTICE;
    private OrderUrgency urgency = OrderUrgency.NORMAL;
    private String title;
    private String text;
    private String legalBasis;
    private LocalDateTime due;
    private String scope;
    private String asked;
    private String criteria;
    private String entries;
    private String onHit;
    private LocalDateTime from;
    private LocalDateTime until;
    private Long[] addressees = {};
    private Long passesOn;
    private boolean relayHits;

    /** An empty form. */
    public OrderForm() {}

    /** What is there. @param id 0 for a new one */
    static OrderForm of(long id, long version, OrderData data) {
        OrderForm form = new OrderForm();
        form.id = id;
        form.version = version;
        form.kind = data.kind();
        form.urgency = data.urgency();
        form.title = data.title();
        form.text = data.text();
        form.legalBasis = data.legalBasis();
        form.due = data.dueAt().map(OrderForm::shown).orElse(null);
        form.scope = String.join(" ", data.scope());
        form.asked = String.join("\n", data.asked());
        form.criteria = data.criteria().stream()
                .map(one -> one.item() + " = " + one.value())
                .collect(Collectors.joining("\n"));
        data.watch().ifPresent(form::watch);
        form.addressees = data.addressees().toArray(Long[]::new);
        form.passesOn = data.passesOn().orElse(null);
        form.relayHits = data.relayHits().orElse(false);
        return form;
    }

    private void watch(WatchOrder watch) {
        entries = watch.entries().stream()
                .map(one -> (one.sort().word() + " " + one.value().replaceAll("\\s+", "") + " " + one.note()).strip())
                .collect(Collectors.joining("\n"));
        onHit = watch.onHit();
        from = shown(watch.from());
        until = shown(watch.until());
    }

    private static LocalDateTime shown(Instant at) {
        return LocalDateTime.ofInstant(at, Clocks.SHOWN);
    }

    private static Instant moment(LocalDateTime at) {
        return at == null ? null : at.atZone(Clocks.SHOWN).toInstant();
    }

    /** What the boundary takes. */
    OrderData data() {
        boolean query = kind == OrderKind.QUERY;
        return new OrderData(
                kind,
                urgency,
                title,
                text,
                legalBasis,
                Optional.ofNullable(moment(due)),
                words(scope, "[\\s,，、]+").toList(),
                query ? words(asked, "\\R").toList() : List.of(),
                query ? words(criteria, "\\R").map(OrderForm::criterion).toList() : List.of(),
                kind == OrderKind.WATCH ? Optional.of(watch()) : Optional.empty(),
                List.of(addressees),
                Optional.ofNullable(passesOn),
                Optional.of(relayHits));
    }

    private static Stream<String> words(String text, String between) {
        return Arrays.stream(Optional.ofNullable(text).orElse("").split(between))
                .map(String::strip)
                .filter(one -> !one.isEmpty());
    }

    private static Criterion criterion(String line) {
        String[] parts = line.split("\\s*[=＝]\\s*", 2);
        return new Criterion(parts[0], parts.length > 1 ? parts[1] : "");
    }

    private WatchOrder watch() {
        return new WatchOrder(
                words(entries, "\\R").map(OrderForm::watched).toList(), onHit, moment(from), moment(until));
    }

    private static Watched watched(String line) {
        String[] parts = line.split("\\s+", 3);
        WatchSort sort = SORTS.get(parts[0].toLowerCase(java.util.Locale.ROOT));
        return new Watched(sort, parts.length > 1 ? parts[1] : "", parts.length > 2 ? parts[2] : "");
    }

    public long getId() {
        return id;
    }

    long version() {
        return version;
    }

    public OrderKind getKind() {
        return kind;
    }

    public void setKind(OrderKind kind) {
        this.kind = kind;
    }

    public OrderUrgency getUrgency() {
        return urgency;
    }

    public void setUrgency(OrderUrgency urgency) {
        this.urgency = urgency;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public String getLegalBasis() {
        return legalBasis;
    }

    public void setLegalBasis(String legalBasis) {
        this.legalBasis = legalBasis;
    }

    public LocalDateTime getDue() {
        return due;
    }

    public void setDue(LocalDateTime due) {
        this.due = due;
    }

    public String getScope() {
        return scope;
    }

    public void setScope(String scope) {
        this.scope = scope;
    }

    public String getAsked() {
        return asked;
    }

    public void setAsked(String asked) {
        this.asked = asked;
    }

    public String getCriteria() {
        return criteria;
    }

    public void setCriteria(String criteria) {
        this.criteria = criteria;
    }

    public String getEntries() {
        return entries;
    }

    public void setEntries(String entries) {
        this.entries = entries;
    }

    public String getOnHit() {
        return onHit;
    }

    public void setOnHit(String onHit) {
        this.onHit = onHit;
    }

    public LocalDateTime getFrom() {
        return from;
    }

    public void setFrom(LocalDateTime from) {
        this.from = from;
    }

    public LocalDateTime getUntil() {
        return until;
    }

    public void setUntil(LocalDateTime until) {
        this.until = until;
    }

    public Long[] getAddressees() {
        return addressees.clone();
    }

    public void setAddressees(Long[] addressees) {
        this.addressees = addressees == null ? new Long[0] : addressees.clone();
    }

    public boolean isRelayHits() {
        return relayHits;
    }

    public void setRelayHits(boolean relayHits) {
        this.relayHits = relayHits;
    }

    /** Whether it passes on a received order. */
    public boolean isPassing() {
        return passesOn != null;
    }
}
