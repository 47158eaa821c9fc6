package cn.zhian.project.rule.control;

import cn.zhian.project.rule.entity.ItemChange;
import cn.zhian.project.rule.entity.ItemChangeKind;
import cn.zhian.project.rule.entity.ItemField;
import cn.zhian.project.rule.entity.RuleItem;
import cn.zhian.project.rule.entity.RuleSet;
import cn.zhian.project.rule.entity.RuleSetComparison;
import cn.zhian.project.rule.entity.RuleSetField;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Compares two versions of a rule set. Pure. */
public final class RuleSetComparer {
    private final RuleSet before;
    private final RuleSet after;
    private final Set<String> moved;

    private RuleSetComparer(RuleSet before, RuleSet after) {
        this.before = before;
        this.after = after;
        this.moved = moved(common(before, after), common(after, before));
    }

    /** What changed from one version to the other. */
    public static RuleSetComparison compare(RuleSet before, RuleSet after) {
        Set<RuleSetField> fields = Arrays.stream(RuleSetField.values())
                .filter(field -> field.differs(before, after))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(RuleSetField.class)));
        return new RuleSetComparison(fields, new RuleSetComparer(before, after).items());
    }

    private List<ItemChange> items() {
        List<ItemChange> items =
                new ArrayList<>(after.items().stream().map(this::ofNewer).toList());
        for (int i = 0; i < before.items().size(); i++) {
            RuleItem item = before.items().get(i);
            if (after.item(item.id()).isEmpty()) {
                items.add(placeOf(i, items), gone(item));
            }
        }
        return List.copyOf(items);
    }

    private ItemChange ofNewer(RuleItem now) {
        Optional<RuleItem> then = before.item(now.id());
        Set<ItemField> fields = then.map(one -> fields(one, now)).orElse(Set.of());
        return new ItemChange(now.id(), kind(now, then, fields), fields, then, Optional.of(now));
    }

    private ItemChangeKind kind(RuleItem now, Optional<RuleItem> then, Set<ItemField> fields) {
        if (then.isEmpty()) {
            return ItemChangeKind.ADDED;
        }
        if (!fields.isEmpty()) {
            return ItemChangeKind.CHANGED;
        }
        return moved.contains(now.id()) ? ItemChangeKind.MOVED : ItemChangeKind.SAME;
    }

    private static ItemChange gone(RuleItem item) {
        return new ItemChange(item.id(), ItemChangeKind.REMOVED, Set.of(), Optional.of(item), Optional.empty());
    }

    /** Behind the item that it followed; at the beginning if it was the first. */
    private int placeOf(int index, List<ItemChange> items) {
        if (index == 0) {
            return 0;
        }
        String previous = before.items().get(index - 1).id();
        return 1
                + items.stream()
                        .map(ItemChange::id)
                        .collect(Collectors.toList())
                        .indexOf(previous);
    }

    private static Set<ItemField> fields(RuleItem one, RuleItem other) {
        return Arrays.stream(ItemField.values())
                .filter(field -> field.differs(one, other))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(ItemField.class)));
    }

    private static List<String> common(RuleSet of, RuleSet with) {
        return of.items().stream()
                .map(RuleItem::id)
                .filter(id -> with.item(id).isPresent())
                .toList();
    }

    /** Those outside the longest run of items that kept their order: as few as explain the new order. */
    private static Set<String> moved(List<String> then, List<String> now) {
        int[][] longest = new int[then.size() + 1][now.size() + 1];
        for (int i = then.size() - 1; i >= 0; i--) {
            for (int k = now.size() - 1; k >= 0; k--) {
                longest[i][k] = then.get(i).equals(now.get(k))
                        ? longest[i + 1][k + 1] + 1
                        : Math.max(longest[i + 1][k], longest[i][k + 1]);
            }
        }
        Set<String> moved = new HashSet<>(now);
        int i = 0;
        int k = 0;
        while (i < then.size() && k < now.size()) {
            if (then.get(i).equals(now.get(k))) {
                moved.remove(now.get(k));
                i++;
                k++;
            } else if (longest[i + 1][k] >= longest[i][k + 1]) {
                i++;
            } else {
                k++;
            }
        }
        return moved;
    }
}
