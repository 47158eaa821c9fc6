package cn.zhian.project.rule.view;

import cn.zhian.platform.view.Bundle;
import cn.zhian.platform.view.Texts;
import cn.zhian.project.rule.boundary.DocumentError;
import cn.zhian.project.rule.boundary.ItemName;
import cn.zhian.project.rule.entity.Cover;
import cn.zhian.project.rule.entity.ItemChangeKind;
import cn.zhian.project.rule.entity.Proof;
import cn.zhian.project.rule.entity.RuleItem;
import cn.zhian.project.rule.entity.Scheme;
import cn.zhian.project.rule.entity.Trait;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts rule sets and schemes into words. */
@Named
@ApplicationScoped
public class RuleWords {
    private static final Pattern SEGMENT = Pattern.compile("([^\\[]+)(?:\\[([0-9]+)])?");

    @Inject
    Texts texts;

    /** What fulfils an item, a line for each part. */
    public List<String> proofs(RuleItem item) {
        return item == null ? List.of() : item.proof().stream().map(this::proof).toList();
    }

    private String proof(Proof proof) {
        if (!(proof instanceof Proof.ByDevices devices)) {
            return words().get("proof.statement");
        }
        String kinds = list(devices.devices());
        if (devices.places().isEmpty()) {
            return words().format("proof.anywhere", kinds);
        }
        String key = devices.cover() == Cover.EACH ? "proof.each" : "proof.any";
        return words().format(key, list(devices.places()), kinds);
    }

    /** Subsystem and area of an item, as the table names them. */
    public String name(RuleItem item) {
        return item == null ? "" : name(item.subsystem(), item.area(), item.group());
    }

    /** The same of an item in a preview. */
    public String itemName(ItemName item) {
        return item == null ? "" : name(item.subsystem(), item.area(), item.group());
    }

    private static String name(Optional<String> subsystem, Optional<String> area, String group) {
        String name = Stream.of(subsystem, area).flatMap(Optional::stream).collect(Collectors.joining("："));
        return name.isEmpty() ? group : name;
    }

    /** Where an item counts; nothing if everywhere, and outside the rows of a table. */
    public String where(RuleItem item) {
        List<String> parts = new ArrayList<>();
        if (item == null) {
            return "";
        }
        if (!item.applies().isEmpty()) {
            parts.add(words().format("applies", list(item.applies())));
        }
        if (!item.unless().isEmpty()) {
            parts.add(words().format("unless", list(item.unless())));
        }
        return String.join(" · ", parts);
    }

    /** When a scheme holds, in words. */
    public String condition(Scheme scheme) {
        if (scheme == null) {
            return "";
        }
        List<String> parts = new ArrayList<>();
        if (!scheme.all().isEmpty()) {
            parts.add(scheme.all().stream().sorted().map(texts::label).collect(Collectors.joining(words().get("and"))));
        }
        if (!scheme.any().isEmpty()) {
            parts.add(scheme.any().stream().sorted().map(texts::label).collect(Collectors.joining(words().get("or"))));
        }
        return parts.isEmpty() ? words().get("scheme.others") : String.join(words().get("and"), parts);
    }

    /** Place of an error in a document, such as "Item 4 (yuyao-06) › Fulfilled by 1". */
    public String place(DocumentError error) {
        String path = Arrays.stream(error.error().field().split("\\."))
                .map(this::segment)
                .collect(Collectors.joining(" › "));
        return error.item().map(id -> words().format("path.of", path, id)).orElse(path);
    }

    private String segment(String segment) {
        Matcher matcher = SEGMENT.matcher(segment);
        if (!matcher.matches()) {
            return segment;
        }
        String word = words().find("path." + matcher.group(1)).orElse(matcher.group(1));
        return matcher.group(2) == null ? word : word + " " + (Long.parseLong(matcher.group(2)) + 1);
    }

    /** What is wrong there. */
    public String text(DocumentError error) {
        return texts.problem(error.error().key(), error.error().arguments());
    }

    /** Names of enum constants in a row. */
    public String list(Collection<? extends Enum<?>> constants) {
        return constants.stream()
                .sorted(RuleWords::byOrder)
                .map(texts::label)
                .collect(Collectors.joining(words().get("comma")));
    }

    private static int byOrder(Enum<?> one, Enum<?> other) {
        return Integer.compare(one.ordinal(), other.ordinal());
    }

    /** Traits to choose from, without an order of their own. */
    public Trait[] getTraits() {
        return Trait.values();
    }

    /** How a change is shown. */
    public String kind(ItemChangeKind kind) {
        return switch (kind) {
            case ADDED -> "good";
            case REMOVED -> "bad";
            case CHANGED -> "warn";
            case MOVED -> "info";
            case SAME -> "off";
        };
    }

    /** What was chosen in a form. */
    static <E extends Enum<E>> Set<E> set(E[] chosen) {
        return chosen == null ? Set.of() : Arrays.stream(chosen).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Bundle words() {
        return texts.get("rules");
    }
}
