package cn.zhian.exchange.order.view;

import cn.zhian.exchange.order.boundary.HandlingOrders;
import cn.zhian.exchange.order.boundary.IssuingOrders;
import cn.zhian.exchange.order.boundary.OrderChildren;
import cn.zhian.exchange.order.boundary.OrderDuties;
import cn.zhian.exchange.order.boundary.OrderFiles;
import cn.zhian.exchange.order.boundary.ReceivedOrders;
import cn.zhian.exchange.order.entity.Assignment;
import cn.zhian.exchange.order.entity.Handler;
import cn.zhian.exchange.order.entity.IssuedView;
import cn.zhian.exchange.order.entity.OrderChild;
import cn.zhian.exchange.order.entity.OrderContent;
import cn.zhian.exchange.order.entity.OrderData;
import cn.zhian.exchange.order.entity.OrderFileLine;
import cn.zhian.exchange.order.entity.OrderProgress;
import cn.zhian.exchange.order.entity.ReceivedView;
import cn.zhian.identity.boundary.Role;
import cn.zhian.platform.NotFound;
import cn.zhian.platform.view.Draft;
import cn.zhian.platform.view.Me;
import cn.zhian.platform.view.Messages;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.primefaces.event.FileUploadEvent;
import org.primefaces.model.StreamedContent;

/** The page of one order from above. */
@Named("receivedOrder")
@ViewScoped
public class OneReceivedView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    ReceivedOrders orders;

    @Inject
    HandlingOrders handling;

    @Inject
    IssuingOrders issuing;

    @Inject
    OrderChildren children;

    @Inject
    OrderFiles files;

    @Inject
    Messages messages;

    @Inject
    Me me;

    private final Draft<WordsForm> assigning = new Draft<>();
    private final Draft<ResultForm> reporting = new Draft<>();
    private final Draft<WordsForm> disclosing = new Draft<>();
    private final Draft<OrderForm> draft = new Draft<>();
    private Long id;
    private transient ReceivedView it;
    private transient OrderContent whole;

    /** Looks the order up; who may handle it has read it by that. @throws NotFound if there is none */
    public void restore() {
        if (id == null) {
            throw new NotFound("received-order", "");
        }
        if (getIt().line().progress() == OrderProgress.FETCHED && me.may("ORDER_HANDLE")) {
            it = handling.open(id);
        }
    }

    /** The order. */
    public ReceivedView getIt() {
        if (it == null) {
            it = orders.get(id);
        }
        return it;
    }

    /** Looks again. */
    public void refresh() {
        it = null;
    }

    /** What it says; in full once that was asked for. */
    public OrderContent getContent() {
        return whole == null ? getIt().content() : whole;
    }

    /** Whether something is to be done. */
    public boolean isPending() {
        return getIt().line().progress().pending();
    }

    /** Asks who is to handle it. */
    public void beginAssign() {
        assigning.start(new WordsForm());
    }

    /** Says who is to handle it. */
    public void assign() {
        WordsForm form = assigning.getForm();
        Optional<String> duty = Optional.ofNullable(form.getDuty()).filter(text -> !text.isEmpty());
        it = handling.assign(id, new Assignment(Optional.ofNullable(form.getUser()), duty, form.getWords()));
        assigning.discard();
        messages.done("order", "assign.done");
    }

    /** Users who may handle it. */
    public List<Handler> getHandlers() {
        return handling.handlers(id);
    }

    /** Duties whose holders may handle it. */
    public List<Role> getDuties() {
        return OrderDuties.all();
    }

    /** Asks for the result. */
    public void beginReport() {
        refresh();
        reporting.start(new ResultForm(getIt().content().asked()));
    }

    /** Reports it. */
    public void report() {
        it = handling.report(id, reporting.getForm().result());
        reporting.discard();
        messages.done("order", "report.done");
    }

    /** Asks why it is to be shown in full. */
    public void beginDisclose() {
        disclosing.start(new WordsForm());
    }

    /** Shows it in full. */
    public void disclose() {
        whole = orders.disclose(id, disclosing.getForm().getWords());
        disclosing.discard();
    }

    /** Opens the form of an order that passes it on; whom to watch for only if it was shown in full. */
    public void beginPassOn() {
        OrderContent content = getContent();
        draft.start(OrderForm.of(
                0,
                0,
                new OrderData(
                        content.kind(),
                        content.urgency(),
                        content.title(),
                        content.text(),
                        content.legalBasis(),
                        content.dueAt(),
                        content.scope(),
                        content.asked(),
                        content.criteria(),
                        content.watch(),
                        List.of(),
                        Optional.of(id),
                        Optional.of(content.watch().isPresent()))));
    }

    /** Keeps it as a draft. @return its page */
    public String save() {
        IssuedView made = issuing.draft(draft.getForm().data());
        draft.discard();
        messages.done("order", "made");
        return "/exchange/order?faces-redirect=true&id=" + made.id();
    }

    /** Adds a file that goes above with the result. */
    public void upload(FileUploadEvent event) {
        OrderFileLine added = files.add(id, OrderLabels.carried(event.getFile()));
        refresh();
        messages.done("order", "file.added", added.name());
    }

    /** Takes a file away that was not reported. */
    public void remove(OrderFileLine file) {
        files.remove(id, file.id());
        refresh();
    }

    /** A file to be saved. */
    public StreamedContent content(OrderFileLine file) {
        return OrderLabels.saved(file.name(), () -> files.received(id, file.id()));
    }

    /** Platforms that an order can be for. */
    public List<OrderChild> getChildren() {
        return children.choices();
    }

    /** Its number. */
    public Long getId() {
        return id;
    }

    /** Takes its number. */
    public void setId(Long id) {
        this.id = id;
    }

    /** The form that asks who is to handle it. */
    public Draft<WordsForm> getAssigning() {
        return assigning;
    }

    /** The form that asks for the result. */
    public Draft<ResultForm> getReporting() {
        return reporting;
    }

    /** The form that asks why it is shown in full. */
    public Draft<WordsForm> getDisclosing() {
        return disclosing;
    }

    /** The form of an order that passes it on. */
    public Draft<OrderForm> getDraft() {
        return draft;
    }
}
