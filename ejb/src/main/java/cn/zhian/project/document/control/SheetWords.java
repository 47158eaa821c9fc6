package cn.zhian.project.document.control;

import cn.zhian.platform.Clocks;
import cn.zhian.project.document.entity.CheckSheet;
import cn.zhian.project.document.entity.ProvenSheet;
import cn.zhian.project.evidence.boundary.FrozenView;
import cn.zhian.project.evidence.entity.EvidenceKind;
import cn.zhian.project.evidence.entity.EvidenceState;
import cn.zhian.project.evidence.entity.SheetContent;
import cn.zhian.project.rule.entity.Outcome;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Puts a frozen acceptance sheet into the words of a document. Pure. */
public final class SheetWords {
    private static final ResourceBundle WORDS =
            ResourceBundle.getBundle("cn.zhian.project.document.forms", Locale.ROOT, SheetWords.class.getClassLoader());
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern(word("time"), Locale.SIMPLIFIED_CHINESE).withZone(Clocks.SHOWN);

    private final SheetContent content;
    private final Map<String, SheetContent.Device> devices;

    private SheetWords(SheetContent content) {
        this.content = content;
        devices = content.devices().stream()
                .collect(Collectors.toMap(SheetContent.Device::reference, Function.identity()));
    }

    /** The sheet as it is printed. */
    public static ProvenSheet of(FrozenView sheet) {
        return new SheetWords(sheet.content()).sheet(sheet.head().sha256());
    }

    private ProvenSheet sheet(String sha256) {
        return new ProvenSheet(
                word(
                        "sheet.rules",
                        content.source(),
                        content.ruleSet(),
                        content.ruleSetVersion(),
                        content.level().zh()),
                word("sheet.window", time(content.from()), time(content.until())),
                sha256,
                content.list()
                        .map(list ->
                                word("sheet.list", list.number(), time(list.closedAt()), list.lines(), list.sha256()))
                        .orElse(word("sheet.no-list")),
                content.items().stream().map(this::item).toList());
    }

    private CheckSheet.Item item(SheetContent.Item item) {
        return new CheckSheet.Item(
                item.group(),
                item.name(),
                item.demand().map(demand -> word("demand." + demand)).orElse(word("demand.NONE")),
                word("outcome." + item.outcome()),
                item.outcome() == Outcome.MISSING || item.evidence() == EvidenceState.CONTRADICTED,
                evidence(item));
    }

    private List<String> evidence(SheetContent.Item item) {
        List<String> lines = new ArrayList<>();
        lines.add(word("evidence." + item.evidence()));
        if (item.needed() > 0) {
            lines.add(word("sheet.covered", item.covered(), item.needed()));
        }
        item.statement().ifPresent(lines::add);
        Map<EvidenceKind, List<SheetContent.Measured>> figures = item.devices().stream()
                .flatMap(reference -> devices.get(reference).figures().stream())
                .collect(Collectors.groupingBy(SheetContent.Measured::kind, TreeMap::new, Collectors.toList()));
        figures.forEach((kind, measured) -> lines.add(figure(kind, measured)));
        return lines;
    }

    /** One line for all devices of an item: the worst of them, the threshold, and how many hold. */
    private static String figure(EvidenceKind kind, List<SheetContent.Measured> measured) {
        String name = word("figure." + kind);
        SheetContent.Measured first = measured.get(0);
        if (first.source().isEmpty()) {
            return word("figure.no-source", name);
        }
        var known = measured.stream()
                .filter(one -> one.value().isPresent())
                .mapToLong(one -> one.value().getAsLong());
        var worst = first.atLeast() ? known.min() : known.max();
        return word(
                first.atLeast() ? "figure.least" : "figure.most",
                name,
                worst.isPresent() ? String.valueOf(worst.getAsLong()) : word("figure.unknown"),
                first.threshold(),
                measured.stream().filter(SheetContent.Measured::holds).count(),
                measured.size());
    }

    private static String time(Instant at) {
        return TIME.format(at);
    }

    private static String word(String key, Object... arguments) {
        String pattern = WORDS.getString(key);
        Object[] texts = java.util.Arrays.stream(arguments).map(String::valueOf).toArray();
        return texts.length == 0 ? pattern : new MessageFormat(pattern, Locale.ROOT).format(texts);
    }
}
