package cn.zhian.exchange.delivery.view;

import cn.zhian.exchange.record.RecordKind;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Which data items leave, in a form: all but some, or those alone that are named. */
public final class ItemChoices implements Serializable {
    private static final long serialVersionUID = 1L;

    private boolean named;
    private final List<ItemChoice> choices;

    /** @param only items that alone leave; empty for all but some */
    ItemChoices(Optional<Set<String>> only) {
        named = only.isPresent();
        choices = Arrays.stream(RecordKind.values())
                .map(kind -> new ItemChoice(kind, only.orElse(Set.of())))
                .toList();
    }

    /** What the boundary takes. @param kinds that are chosen; items of others are forgotten */
    Optional<Set<String>> only(RecordKind... kinds) {
        return named
                ? Optional.of(of(kinds).stream().flatMap(ItemChoice::names).collect(Collectors.toSet()))
                : Optional.empty();
    }

    /** Those of some kinds, in the order of the kinds. */
    public List<ItemChoice> of(RecordKind... kinds) {
        List<RecordKind> some = List.of(kinds);
        return choices.stream()
                .filter(choice -> some.contains(choice.getKind()))
                .toList();
    }

    /** Whether only named items leave. */
    public boolean isNamed() {
        return named;
    }

    public void setNamed(boolean named) {
        this.named = named;
    }
}
