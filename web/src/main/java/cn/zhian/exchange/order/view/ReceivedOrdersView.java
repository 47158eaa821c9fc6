package cn.zhian.exchange.order.view;

import cn.zhian.exchange.order.boundary.OrderChildren;
import cn.zhian.exchange.order.boundary.ReceivedOrders;
import cn.zhian.exchange.order.control.SourceTable.LineState;
import cn.zhian.exchange.order.entity.OrderFilter;
import cn.zhian.exchange.order.entity.ReceivedLine;
import cn.zhian.platform.Slice;
import cn.zhian.platform.excel.Parts;
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

/** The inbox of orders from above. */
@Named("receivedOrders")
@ViewScoped
public class ReceivedOrdersView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    ReceivedOrders orders;

    @Inject
    OrderChildren platforms;

    @Inject
    Workbooks workbooks;

    @Inject
    Texts texts;

    private final OrderFilterForm filter = new OrderFilterForm();
    private SliceModel<ReceivedLine> rows;

    @PostConstruct
    void start() {
        rows = SliceModel.counted(
                ReceivedLine::id,
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

    /** Looks again. */
    public void refresh() {
        rows.refresh();
    }

    /** How it is with the platforms above. */
    public List<LineState> getAbove() {
        return platforms.above();
    }

    /** What is filtered, as a workbook. */
    public StreamedContent getFile() {
        OrderFilter query = filter.filter();
        OrderLabels labels = new OrderLabels();
        labels.texts = texts;
        Sheet<ReceivedLine> sheet = new Sheet<ReceivedLine>(texts.get("order"), "inbox")
                .with("number", 16, ReceivedLine::number)
                .with("source", 24, ReceivedLine::source)
                .with("kind", 14, row -> texts.label(row.kind()))
                .with("urgency", 10, row -> texts.label(row.urgency()))
                .with("subject", 50, ReceivedLine::title)
                .with("progress", 12, row -> texts.label(row.progress()))
                .with("received", 20, ReceivedLine::receivedAt)
                .with("due", 20, ReceivedLine::dueAt)
                .with("assigned", 20, labels::handler)
                .with("hits", 8, ReceivedLine::hits);
        return workbooks.list(
                "received-order.export",
                Optional.empty(),
                sheet,
                () -> Parts.of(cursor -> orders.list(query, cursor, Slice.LARGEST)));
    }

    /** The filter. */
    public OrderFilterForm getFilter() {
        return filter;
    }

    /** The rows. */
    public SliceModel<ReceivedLine> getRows() {
        return rows;
    }
}
