package cn.zhian.project.view;

import cn.zhian.project.rule.entity.Demand;
import cn.zhian.project.rule.entity.StatementKind;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/** A statement about an item being written. */
public class StatementForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private final CheckedItem item;
    private final List<StatementKind> kinds = new ArrayList<>();
    private StatementKind kind;
    private String text;

    /** @param strengthening whether the table knows it */
    StatementForm(CheckedItem item, boolean strengthening) {
        this.item = item;
        kinds.add(StatementKind.DONE);
        if (item.demand() == Demand.SHOULD) {
            kinds.add(StatementKind.COMPENSATION);
        }
        if (item.demand() == Demand.MUST && strengthening) {
            kinds.add(StatementKind.STRENGTHENING);
        }
        kinds.add(StatementKind.NOT_APPLICABLE);
        kind = item.demand() == Demand.SHOULD ? StatementKind.COMPENSATION : StatementKind.DONE;
        text = item.statement();
    }

    /** What it is about. */
    public CheckedItem getItem() {
        return item;
    }

    /** Kinds that make sense for it. */
    public List<StatementKind> getKinds() {
        return kinds;
    }

    /** The chosen kind. */
    public StatementKind getKind() {
        return kind;
    }

    /** The chosen kind. */
    public void setKind(StatementKind kind) {
        this.kind = kind;
    }

    /** The wording. */
    public String getText() {
        return text;
    }

    /** The wording. */
    public void setText(String text) {
        this.text = text;
    }
}
