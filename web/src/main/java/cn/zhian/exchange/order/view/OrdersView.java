package cn.zhian.exchange.order.view;

import cn.zhian.exchange.order.boundary.IssuedOrders;
import cn.zhian.exchange.order.boundary.IssuingOrders;
import cn.zhian.exchange.order.boundary.OrderChildren;
import cn.zhian.exchange.order.entity.IssuedLine;
import cn.zhian.exchange.order.entity.IssuedView;
import cn.zhian.exchange.order.entity.OrderChild;
import cn.zhian.exchange.order.entity.OrderFilter;
import cn.zhian.platform.Slice;
import cn.zhian.platform.excel.Parts;
import cn.zhian.platform.view.Draft;
import cn.zhian.platform.view.Messages;
import cn.zhian.platform.view.Sheet;
import cn.zhian.platform.view.SliceModel;
import cn.zhian.platform.view.Texts;
import cn.zhian.platform.view.Workbooks;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.primefaces.model.StreamedContent;

/** The page of orders issued to platforms below. */
@Named("orders")
@ViewScoped
public class OrdersView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    IssuedOrders orders;

    @Inject
    IssuingOrders issuing;

    @Inject
    OrderChildren children;

    @Inject
    Messages messages;

    @Inject
    Workbooks workbooks;

    @Inject
    Texts texts;

    private final Draft<OrderForm> draft = new Draft<>();
    private final OrderFilterForm filter = new OrderFilterForm();
    private SliceModel<IssuedLine> rows;

    @PostConstruct
    void start() {
        rows = SliceModel.counted(
                IssuedLine::id,
                (offset, size, sort) -> orders.page(filter.filter(), offset, size),
                () -> orders.count(filter.filter()));
    }

    /** Shows what the filter lets through. */
    public void search() {
        rows.restart();
    }

    /** Shows all. */
    public void clear() {
        filter.clear();
        rows.restart();
    }

    /** Opens an empty form. */
    public void begin() {
        draft.start(new OrderForm());
    }

    /** Keeps it as a draft. @return its page */
    public String save() {
        IssuedView made = issuing.draft(draft.getForm().data());
        draft.discard();
        messages.done("order", "made");
        return "/exchange/order?faces-redirect=true&id=" + made.id();
    }

    /** What is filtered, as a workbook. */
    public StreamedContent getFile() {
        OrderFilter query = filter.filter();
        OrderLabels labels = new OrderLabels();
        labels.texts = texts;
        Sheet<IssuedLine> sheet = new Sheet<IssuedLine>(texts.get("order"), "title")
                .with("number", 16, row -> row.number().orElse(""))
                .with("kind", 14, row -> texts.label(row.kind()))
                .with("urgency", 10, row -> texts.label(row.urgency()))
                .with("subject", 50, IssuedLine::title)
                .with("state", 10, row -> texts.label(row.state()))
                .with("due", 20, IssuedLine::dueAt)
                .with("issued", 20, IssuedLine::issuedAt)
                .with("creator", 16, IssuedLine::creator)
                .with("progress", 30, row -> labels.counts(row.count()));
        return workbooks.list(
                "order.export",
                Optional.empty(),
                sheet,
                () -> Parts.of(cursor -> orders.list(query, cursor, Slice.LARGEST)));
    }

    /** Platforms that an order can be for. */
    public List<OrderChild> getChildren() {
        return children.choices();
    }

    /** The filter. */
    public OrderFilterForm getFilter() {
        return filter;
    }

    /** The rows. */
    public SliceModel<IssuedLine> getRows() {
        return rows;
    }

    /** The form. */
    public Draft<OrderForm> getDraft() {
        return draft;
    }
}
