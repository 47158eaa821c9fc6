package cn.zhian.project.view;

import cn.zhian.device.register.boundary.InstalledDevice;
import cn.zhian.platform.view.Texts;
import cn.zhian.project.rule.boundary.CheckView;
import cn.zhian.project.rule.entity.Cover;
import cn.zhian.project.rule.entity.Coverage;
import cn.zhian.project.rule.entity.Demand;
import cn.zhian.project.rule.entity.ItemResult;
import cn.zhian.project.rule.entity.Outcome;
import cn.zhian.project.rule.entity.Proof;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts the results of a check into words. */
@ApplicationScoped
public class CheckedItems {
    @Inject
    Texts texts;

    /** All items, in the order of the table. */
    public List<CheckedItem> of(CheckView check) {
        Map<String, String> names =
                check.devices().stream().collect(Collectors.toMap(InstalledDevice::reference, InstalledDevice::name));
        return check.report().items().stream().map(item -> item(item, names)).toList();
    }

    private CheckedItem item(ItemResult result, Map<String, String> names) {
        return new CheckedItem(
                result.item().id(),
                result.item().group(),
                Stream.of(result.item().subsystem(), result.item().area())
                        .flatMap(Optional::stream)
                        .collect(Collectors.joining("：")),
                result.demand().orElse(null),
                result.outcome(),
                kind(result),
                counts(result),
                result.coverages().stream()
                        .flatMap(coverage -> coverage.equipment().stream())
                        .distinct()
                        .map(names::get)
                        .toList(),
                result.outcome() == Outcome.BY_ALTERNATIVE
                        ? ""
                        : result.statement().orElse(""));
    }

    private static String kind(ItemResult result) {
        return switch (result.outcome()) {
            case FULFILLED, BY_ALTERNATIVE -> "good";
            case STRENGTHENED, COMPENSATED -> "info";
            case NOT_APPLICABLE -> "off";
            case MISSING -> missing(result.demand());
        };
    }

    private static String missing(Optional<Demand> demand) {
        return demand.map(one -> one == Demand.MUST ? "bad" : one == Demand.SHOULD ? "warn" : "off")
                .orElse("off");
    }

    private List<String> counts(ItemResult result) {
        Stream<String> devices = result.coverages().stream().map(this::count);
        boolean statement = result.item().proof().stream().anyMatch(Proof.ByStatement.class::isInstance);
        return statement
                ? Stream.concat(devices, Stream.of(text("by-statement"))).toList()
                : devices.toList();
    }

    private String count(Coverage coverage) {
        String places = words(coverage.proof().places());
        if (!coverage.unknown().isEmpty()) {
            return texts.get("rule").format("check.unknown", words(coverage.unknown()));
        }
        String devices = words(coverage.proof().devices());
        return coverage.proof().cover() == Cover.ANY
                ? texts.get("rule").format(coverage.covered() > 0 ? "check.any" : "check.any-missing", devices)
                : texts.get("rule").format("check.each", places, coverage.covered(), coverage.needed()) + " · "
                        + devices;
    }

    private String words(Collection<? extends Enum<?>> constants) {
        return constants.stream().map(texts::label).collect(Collectors.joining(text("separator")));
    }

    private String text(String key) {
        return texts.get("rule").get("check." + key);
    }
}
