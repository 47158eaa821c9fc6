package cn.zhian.project.evidence.control;

import cn.zhian.device.register.boundary.InstalledDevice;
import cn.zhian.platform.CanonicalJson;
import cn.zhian.project.definition.Label;
import cn.zhian.project.evidence.boundary.AcceptanceSheet;
import cn.zhian.project.evidence.entity.EvidenceLine;
import cn.zhian.project.evidence.entity.Figure;
import cn.zhian.project.rule.boundary.CheckView;
import cn.zhian.project.rule.entity.Coverage;
import cn.zhian.project.rule.entity.ItemResult;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Writes what an acceptance was decided on as canonical JSON: nothing that is read later comes from anywhere else. The
 * figures of a device stand once, items name its reference. Pure.
 */
public final class SheetWriting {
    private static final String FORMAT = "zhian-acceptance-sheet-1";

    private final Occasion occasion;
    private final AcceptanceSheet sheet;

    private SheetWriting(Occasion occasion, AcceptanceSheet sheet) {
        this.occasion = occasion;
        this.sheet = sheet;
    }

    /** The frozen sheet. */
    public static String document(Occasion occasion, AcceptanceSheet sheet) {
        return CanonicalJson.of(new SheetWriting(occasion, sheet).whole().build());
    }

    /** What the history says of it. @param number in its project */
    public static String wording(int number, String sha256) {
        return number + " SHA-256 " + sha256;
    }

    private JsonObjectBuilder whole() {
        return Json.createObjectBuilder()
                .add("format", FORMAT)
                .add("number", occasion.number())
                .add("project", project())
                .add("decision", decision())
                .add("rules", rules())
                .add("window", window())
                .add("items", items())
                .add("devices", devices())
                .add("siteChecks", occasion.list().map(SheetWriting::list).orElse(JsonValue.NULL))
                .add("files", files());
    }

    private JsonObjectBuilder project() {
        return Json.createObjectBuilder()
                .add("id", occasion.project().id())
                .add("name", occasion.project().name())
                .add("kind", occasion.project().kind().name())
                .add("community", occasion.community().name())
                .add("communityCode", occasion.community().code());
    }

    private JsonObjectBuilder decision() {
        return Json.createObjectBuilder()
                .add("act", occasion.act().seq())
                .add("kind", occasion.act().kind().name())
                .add("task", occasion.task().id())
                .add("taskName", label(occasion.task().name()))
                .add("party", occasion.task().role().name())
                .add("user", occasion.act().userId())
                .add("round", occasion.act().round())
                .add("at", occasion.act().at().toString());
    }

    private JsonObjectBuilder rules() {
        CheckView check = sheet.check();
        JsonObjectBuilder rules = Json.createObjectBuilder()
                .add("ruleSet", check.rules().id())
                .add("version", check.ruleSet())
                .add("name", label(check.rules().name()))
                .add("source", check.scheme().source())
                .add("process", occasion.project().scheme().process())
                .add("processVersion", occasion.project().processNumber())
                .add("level", label(check.report().level().name()))
                .add("met", check.report().met());
        check.report().reached().ifPresent(level -> rules.add("reached", label(level.name())));
        return rules;
    }

    private JsonObjectBuilder window() {
        return Json.createObjectBuilder()
                .add("from", sheet.window().from().toString())
                .add("until", sheet.window().until().toString())
                .add("firstDay", sheet.window().firstDay().toString())
                .add("lastDay", sheet.window().lastDay().toString());
    }

    private JsonArrayBuilder items() {
        JsonArrayBuilder items = Json.createArrayBuilder();
        sheet.lines().forEach(line -> items.add(item(line)));
        return items;
    }

    private static JsonObjectBuilder item(EvidenceLine line) {
        ItemResult result = line.item();
        JsonObjectBuilder item = Json.createObjectBuilder()
                .add("id", result.item().id())
                .add("group", result.item().group())
                .add("name", result.item().words())
                .add("outcome", result.outcome().name())
                .add("evidence", line.state().name())
                .add("coverage", coverages(result.coverages()));
        result.demand().ifPresent(demand -> item.add("demand", demand.name()));
        result.statement().ifPresent(text -> item.add("statement", text));
        return item;
    }

    private static JsonArrayBuilder coverages(List<Coverage> coverages) {
        JsonArrayBuilder written = Json.createArrayBuilder();
        coverages.forEach(coverage -> written.add(Json.createObjectBuilder()
                .add("kinds", words(coverage.proof().devices()))
                .add("places", words(coverage.proof().places()))
                .add("cover", coverage.proof().cover().name())
                .add("needed", coverage.needed())
                .add("covered", coverage.covered())
                .add("unknown", words(coverage.unknown()))
                .add("devices", texts(coverage.equipment().stream().distinct().toList()))));
        return written;
    }

    /** Devices that some item counts, each once, with the figures behind it. */
    private JsonArrayBuilder devices() {
        Map<String, InstalledDevice> known = sheet.check().devices().stream()
                .collect(Collectors.toMap(InstalledDevice::reference, device -> device));
        Map<String, List<Figure>> figures = new LinkedHashMap<>();
        sheet.lines().stream()
                .flatMap(line -> line.item().coverages().stream())
                .flatMap(coverage -> coverage.equipment().stream())
                .sorted()
                .forEach(reference -> figures.putIfAbsent(reference, List.of()));
        sheet.lines().stream()
                .flatMap(line -> line.figures().stream())
                .distinct()
                .collect(Collectors.groupingBy(Figure::device))
                .forEach(figures::put);
        JsonArrayBuilder devices = Json.createArrayBuilder();
        figures.forEach((reference, of) -> devices.add(device(known.get(reference), of)));
        return devices;
    }

    private static JsonObjectBuilder device(InstalledDevice device, List<Figure> figures) {
        JsonArrayBuilder written = Json.createArrayBuilder();
        figures.forEach(figure -> written.add(figure(figure)));
        return Json.createObjectBuilder()
                .add("reference", device.reference())
                .add("name", device.name())
                .add("kind", device.kind().name())
                .add("place", device.place().name())
                .add("placeName", device.placeName())
                .add("figures", written);
    }

    private static JsonObjectBuilder figure(Figure figure) {
        JsonObjectBuilder written = Json.createObjectBuilder()
                .add("kind", figure.kind().name())
                .add("threshold", figure.kind().threshold())
                .add("atLeast", figure.kind().atLeast())
                .add("holds", figure.holds());
        figure.kind().source().ifPresent(source -> written.add("source", source));
        figure.value().ifPresent(value -> written.add("value", value));
        return written;
    }

    private static JsonValue list(cn.zhian.project.site.boundary.ClosedSiteList list) {
        return Json.createObjectBuilder()
                .add("number", list.number())
                .add("closedAt", list.closedAt().toString())
                .add("lines", list.lines())
                .add("notKept", texts(list.notKept()))
                .add("sha256", list.sha256())
                .build();
    }

    private JsonArrayBuilder files() {
        JsonArrayBuilder files = Json.createArrayBuilder();
        occasion.files()
                .forEach(file -> files.add(Json.createObjectBuilder()
                        .add("id", file.id())
                        .add("kind", file.kind().name())
                        .add("name", file.name())
                        .add("size", file.stored().size())
                        .add("sha256", file.stored().sha256())));
        return files;
    }

    private static JsonObjectBuilder label(Label label) {
        return Json.createObjectBuilder().add("zh", label.zh()).add("en", label.en());
    }

    private static JsonArrayBuilder words(Collection<? extends Enum<?>> constants) {
        return texts(constants.stream().map(Enum::name).sorted().toList());
    }

    private static JsonArrayBuilder texts(List<String> texts) {
        return Json.createArrayBuilder(texts);
    }
}
