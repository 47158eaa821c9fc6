package cn.zhian.project.rule.control;

import cn.zhian.platform.FieldError;
import cn.zhian.platform.Invalid;
import cn.zhian.platform.NotFound;
import cn.zhian.project.rule.entity.Demand;
import cn.zhian.project.rule.entity.Level;
import cn.zhian.project.rule.entity.RuleItem;
import cn.zhian.project.rule.entity.RuleSet;
import cn.zhian.project.rule.entity.RuleSetHead;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Single edits of a rule set; each leaves the rest as it was, and refuses what would break it. Pure. */
public final class RuleSetEdit {
    private final RuleSet rules;

    /** @param rules that are edited */
    public RuleSetEdit(RuleSet rules) {
        this.rules = rules;
    }

    /** Position of an item. @throws NotFound if there is none */
    public int index(String id) {
        for (int i = 0; i < rules.items().size(); i++) {
            if (rules.items().get(i).id().equals(id)) {
                return i;
            }
        }
        throw new NotFound("rule-item", id);
    }

    /** With a further item at the end. @throws Invalid if there is one of its id */
    public RuleSet add(RuleItem item) {
        checkFree(item.id());
        List<RuleItem> items = new ArrayList<>(rules.items());
        items.add(item);
        return with(items);
    }

    /** With another wording of an item; alternatives that name it follow if its id changes. */
    public RuleSet replace(String id, RuleItem item) {
        int at = index(id);
        if (!item.id().equals(id)) {
            checkFree(item.id());
        }
        List<RuleItem> items = new ArrayList<>(rules.items().stream()
                .map(other -> following(other, id, item.id()))
                .toList());
        items.set(at, item);
        return with(items);
    }

    /** Without an item. @throws Invalid if another names it as its alternative */
    public RuleSet remove(String id) {
        int at = index(id);
        List<FieldError> users = rules.items().stream()
                .filter(other -> other.alternative().filter(id::equals).isPresent())
                .map(other -> FieldError.of("item", "problem.rule-set.alternative-of", id, other.id()))
                .toList();
        if (!users.isEmpty()) {
            throw new Invalid(users);
        }
        List<RuleItem> items = new ArrayList<>(rules.items());
        items.remove(at);
        return with(items);
    }

    /** With an item some lines further down, or up if negative; at the ends it stays there. */
    public RuleSet move(String id, int lines) {
        int at = index(id);
        List<RuleItem> items = new ArrayList<>(rules.items());
        RuleItem item = items.remove(at);
        items.add(Math.max(0, Math.min(items.size(), at + lines)), item);
        return with(items);
    }

    /** With another head; demands of levels that are gone go with them. @throws Invalid if an item is left without demand */
    public RuleSet describe(RuleSetHead head) {
        Set<String> levels = head.levels().stream().map(Level::id).collect(Collectors.toSet());
        List<RuleItem> items =
                rules.items().stream().map(item -> keeping(item, levels)).toList();
        List<FieldError> bare = items.stream()
                .filter(item -> item.demands().isEmpty())
                .map(item -> FieldError.of("levels", "problem.rule-set.level-needed", item.id()))
                .toList();
        if (!bare.isEmpty()) {
            throw new Invalid(bare);
        }
        return head.with(rules.id(), items);
    }

    private void checkFree(String id) {
        if (rules.item(id).isPresent()) {
            throw new Invalid("id", "problem.definition.twice", id);
        }
    }

    private RuleSet with(List<RuleItem> items) {
        return RuleSetHead.of(rules).with(rules.id(), List.copyOf(items));
    }

    private static RuleItem following(RuleItem item, String old, String now) {
        boolean named =
                !old.equals(now) && item.alternative().filter(old::equals).isPresent();
        return named ? with(item, item.demands(), Optional.of(now)) : item;
    }

    private static RuleItem keeping(RuleItem item, Set<String> levels) {
        if (levels.containsAll(item.demands().keySet())) {
            return item;
        }
        Map<String, Demand> demands = new LinkedHashMap<>(item.demands());
        demands.keySet().retainAll(levels);
        return with(item, demands, item.alternative());
    }

    private static RuleItem with(RuleItem item, Map<String, Demand> demands, Optional<String> alternative) {
        return new RuleItem(
                item.id(),
                item.group(),
                item.subsystem(),
                item.area(),
                demands,
                item.proof(),
                alternative,
                item.applies(),
                item.unless(),
                item.note());
    }
}
