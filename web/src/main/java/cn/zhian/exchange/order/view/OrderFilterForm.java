package cn.zhian.exchange.order.view;

import cn.zhian.exchange.order.entity.OrderFilter;
import cn.zhian.exchange.order.entity.OrderKind;
import cn.zhian.exchange.order.entity.OrderProgress;
import java.io.Serializable;
import java.util.Optional;

/** The filter of a list of orders. */
public final class OrderFilterForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private String number = "";
    private OrderKind kind;
    private OrderProgress progress;
    private boolean overdue;
    private boolean mine;

    OrderFilter filter() {
        return new OrderFilter(
                Optional.of(number), Optional.ofNullable(kind), Optional.ofNullable(progress), overdue, mine);
    }

    void clear() {
        number = "";
        kind = null;
        progress = null;
        overdue = false;
        mine = false;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number == null ? "" : number;
    }

    public OrderKind getKind() {
        return kind;
    }

    public void setKind(OrderKind kind) {
        this.kind = kind;
    }

    public OrderProgress getProgress() {
        return progress;
    }

    public void setProgress(OrderProgress progress) {
        this.progress = progress;
    }

    public boolean isOverdue() {
        return overdue;
    }

    public void setOverdue(boolean overdue) {
        this.overdue = overdue;
    }

    public boolean isMine() {
        return mine;
    }

    public void setMine(boolean mine) {
        this.mine = mine;
    }
}
