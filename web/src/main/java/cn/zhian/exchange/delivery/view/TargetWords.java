package cn.zhian.exchange.delivery.view;

import cn.zhian.exchange.delivery.boundary.TargetData;
import cn.zhian.exchange.delivery.boundary.TargetState;
import cn.zhian.exchange.record.RecordKind;
import cn.zhian.platform.view.Bundle;
import cn.zhian.platform.view.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Shapes and colours of targets' figures. */
@Named("targetWords")
@ApplicationScoped
public class TargetWords {
    private static final int HEIGHT = 24;

    @Inject
    Texts texts;

    /** A protocol in words; one that nobody speaks here as it is. */
    public String protocol(String word) {
        return word == null
                ? ""
                : texts.get("exchange").find("protocol." + word).orElse(word);
    }

    /** Names of data items of a kind in words, in their order. */
    public String items(RecordKind kind, List<String> names) {
        return names.stream()
                .map(name -> texts.get("item").get(kind.word() + '.' + name))
                .collect(Collectors.joining(texts.get("exchange").get("and")));
    }

    /** What is masked for a target, in words; empty where nothing is. */
    public String masked(TargetData settings) {
        Bundle words = texts.get("exchange");
        Map<String, Boolean> masks = new LinkedHashMap<>();
        masks.put("mask.names", settings.maskNames());
        masks.put("mask.documents", settings.maskDocuments());
        masks.put("mask.phones", settings.maskPhones());
        return masks.entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(mask -> words.get(mask.getKey()))
                .collect(Collectors.joining(words.get("and")));
    }

    /** What alone leaves to a target, kind by kind; none where all leaves but some. */
    public List<ItemChoice> leaving(TargetData settings) {
        return settings.only().isEmpty()
                ? List.of()
                : new ItemChoices(settings.only())
                        .of(settings.kinds().stream().sorted().toArray(RecordKind[]::new));
    }

    /** Shape and colour of a state. */
    public String kind(TargetState state) {
        return state == null
                ? "off"
                : switch (state) {
                    case UP_TO_DATE -> "good";
                    case DELIVERING, EXPORTING -> "info";
                    case LAGGING, RETRYING, NOT_BEGUN -> "warn";
                    case BLOCKED, EXPORT_ANEW, OVER -> "bad";
                    case PAUSED, OUT_OF_HOURS -> "off";
                };
    }

    /** The line of a day in a drawing of 95 by 24, from zero; each quarter of an hour has a point. */
    public String spark(List<Long> quarters) {
        StringBuilder points = new StringBuilder();
        long most = quarters == null
                ? 1
                : Math.max(1, quarters.stream().mapToLong(Long::longValue).max().orElse(1));
        for (int i = 0; quarters != null && i < quarters.size(); i++) {
            double y = HEIGHT - 1 - (HEIGHT - 2) * (double) quarters.get(i) / most;
            points.append(String.format(Locale.ROOT, "%d,%.1f ", i, y));
        }
        return points.toString().strip();
    }
}
