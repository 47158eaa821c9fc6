package cn.zhian.exchange.delivery.view;

import cn.zhian.exchange.delivery.control.RecordItems;
import cn.zhian.exchange.delivery.entity.RecordItem;
import cn.zhian.exchange.record.RecordKind;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The items of one kind in a form: some go always, of the others those that are ticked. */
public final class ItemChoice implements Serializable {
    private static final long serialVersionUID = 1L;

    private final RecordKind kind;
    private String[] chosen;

    /** @param names of all that leave, with their kinds */
    ItemChoice(RecordKind kind, Set<String> names) {
        this.kind = kind;
        chosen = items(false).filter(item -> names.contains(key(item))).toArray(String[]::new);
    }

    private Stream<String> items(boolean required) {
        return RecordItems.of(kind).stream()
                .filter(item -> item.required() == required)
                .map(RecordItem::name);
    }

    /** An item with its kind, which is its name in the list of names too. */
    public String key(String item) {
        return kind.word() + '.' + item;
    }

    /** All that are ticked, with their kind. */
    Stream<String> names() {
        return Arrays.stream(chosen).map(this::key);
    }

    public RecordKind getKind() {
        return kind;
    }

    /** What goes always. */
    public List<String> getRequired() {
        return items(true).toList();
    }

    /** What may be ticked. */
    public List<String> getOptional() {
        return items(false).toList();
    }

    /** All that leaves. */
    public List<String> getLeaving() {
        return Stream.concat(items(true), Arrays.stream(chosen)).toList();
    }

    public String[] getChosen() {
        return chosen.clone();
    }

    public void setChosen(String[] chosen) {
        this.chosen = chosen == null ? new String[0] : chosen.clone();
    }
}
