package cn.zhian.exchange.order.view;

import cn.zhian.exchange.order.boundary.IssuedOrders;
import cn.zhian.exchange.order.boundary.IssuingOrders;
import cn.zhian.exchange.order.boundary.OrderChildren;
import cn.zhian.exchange.order.boundary.OrderFiles;
import cn.zhian.exchange.order.boundary.SettlingOrders;
import cn.zhian.exchange.order.entity.AddresseeRow;
import cn.zhian.exchange.order.entity.AddresseeView;
import cn.zhian.exchange.order.entity.FilePlace;
import cn.zhian.exchange.order.entity.IssuedView;
import cn.zhian.exchange.order.entity.OrderChild;
import cn.zhian.exchange.order.entity.OrderContent;
import cn.zhian.exchange.order.entity.OrderFileLine;
import cn.zhian.exchange.order.entity.OrderState;
import cn.zhian.platform.NotFound;
import cn.zhian.platform.view.Draft;
import cn.zhian.platform.view.Messages;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.OptionalLong;
import org.primefaces.event.FileUploadEvent;
import org.primefaces.model.StreamedContent;

/** The page of one issued order: what it says, how its addressees are, and what can be done. */
@Named("order")
@ViewScoped
public class OneOrderView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    IssuedOrders orders;

    @Inject
    IssuingOrders issuing;

    @Inject
    SettlingOrders settling;

    @Inject
    OrderChildren children;

    @Inject
    OrderFiles files;

    @Inject
    Messages messages;

    private final Draft<OrderForm> draft = new Draft<>();
    private final Draft<WordsForm> withdrawing = new Draft<>();
    private final Draft<WordsForm> returning = new Draft<>();
    private final Draft<WordsForm> disclosing = new Draft<>();
    private Long id;
    private Long chosen;
    private transient IssuedView it;
    private transient AddresseeView addressee;
    private transient OrderContent whole;

    /** Looks the order up, before anything of the page is written. @throws NotFound if there is none */
    public void restore() {
        if (id == null) {
            throw new NotFound("order", "");
        }
        getIt();
    }

    /** The order. */
    public IssuedView getIt() {
        if (it == null) {
            it = orders.get(id);
        }
        return it;
    }

    /** Looks again. */
    public void refresh() {
        it = null;
        addressee = null;
    }

    /** What it says; in full once that was asked for. */
    public OrderContent getContent() {
        return whole == null ? getIt().content() : whole;
    }

    /** Whether it is a draft. */
    public boolean isDrafted() {
        return getIt().state() == OrderState.DRAFT;
    }

    /** Whether it is issued. */
    public boolean isIssued() {
        return getIt().state() == OrderState.ISSUED;
    }

    /** Opens the form with what it says. */
    public void edit() {
        refresh();
        draft.start(OrderForm.of(id, getIt().version(), issuing.data(id)));
    }

    /** Changes the draft, or makes a new edition. */
    public void save() {
        OrderForm form = draft.getForm();
        it = issuing.change(id, form.data(), OptionalLong.of(form.version()));
        draft.discard();
        messages.done("order", it.state() == OrderState.DRAFT ? "made" : "amended");
    }

    /** Issues it. */
    public void issue() {
        it = issuing.issue(id);
        messages.done("order", "issued.done", it.number().orElse(""));
    }

    /** Asks why it is withdrawn. */
    public void beginWithdraw() {
        withdrawing.start(new WordsForm());
    }

    /** Withdraws it. */
    public void withdraw() {
        it = settling.withdraw(id, withdrawing.getForm().getWords());
        withdrawing.discard();
        messages.done("order", "withdrawn");
    }

    /** Deletes the draft. @return the list */
    public String delete() {
        issuing.delete(id);
        messages.done("order", "deleted");
        return "/exchange/orders?faces-redirect=true";
    }

    /** Shows one addressee, or hides it again. */
    public void look(AddresseeRow row) {
        chosen = chosen != null && chosen == row.id() ? null : Long.valueOf(row.id());
        addressee = null;
    }

    /** The addressee that is shown; null mostly. */
    public AddresseeView getAddressee() {
        if (addressee == null && chosen != null) {
            addressee = orders.addressee(id, chosen);
        }
        return addressee;
    }

    /** Takes what the shown addressee reported. */
    public void close() {
        it = settling.close(id, chosen, "");
        addressee = null;
        messages.done("order", "closed");
    }

    /** Asks what is missing. */
    public void beginReturn() {
        returning.start(new WordsForm());
    }

    /** Lets the shown addressee do it again. */
    public void giveBack() {
        it = settling.giveBack(id, chosen, returning.getForm().getWords());
        returning.discard();
        addressee = null;
        messages.done("order", "returned");
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

    /** Adds a file to the draft. */
    public void upload(FileUploadEvent event) {
        OrderFileLine added = files.attach(id, OrderLabels.carried(event.getFile()));
        refresh();
        messages.done("order", "file.added", added.name());
    }

    /** Takes a file of the draft away. */
    public void detach(OrderFileLine file) {
        files.detach(id, file.id());
        refresh();
    }

    /** A file of the order. */
    public StreamedContent content(OrderFileLine file) {
        return OrderLabels.saved(file.name(), () -> files.issued(id, FilePlace.ISSUED, id, file.id()));
    }

    /** A file that the shown addressee reported. */
    public StreamedContent reported(OrderFileLine file) {
        return OrderLabels.saved(file.name(), () -> files.issued(id, FilePlace.REPORTED, chosen, file.id()));
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

    /** The form. */
    public Draft<OrderForm> getDraft() {
        return draft;
    }

    /** The form that asks why it is withdrawn. */
    public Draft<WordsForm> getWithdrawing() {
        return withdrawing;
    }

    /** The form that asks what is missing. */
    public Draft<WordsForm> getReturning() {
        return returning;
    }

    /** The form that asks why it is shown in full. */
    public Draft<WordsForm> getDisclosing() {
        return disclosing;
    }
}
