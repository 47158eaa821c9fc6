package cn.zhian.project.evidence.control;

import cn.zhian.device.register.boundary.DeviceKind;
import cn.zhian.device.register.boundary.PlaceKind;
import cn.zhian.project.definition.Label;
import cn.zhian.project.evidence.entity.EvidenceKind;
import cn.zhian.project.evidence.entity.EvidenceState;
import cn.zhian.project.evidence.entity.SheetContent;
import cn.zhian.project.process.entity.ActKind;
import cn.zhian.project.process.entity.FileKind;
import cn.zhian.project.process.entity.ProjectRole;
import cn.zhian.project.rule.entity.Demand;
import cn.zhian.project.rule.entity.Outcome;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/** Reads what {@link SheetWriting} wrote. Pure. */
public final class SheetReading {
    private SheetReading() {}

    /** The content of a frozen sheet. */
    public static SheetContent read(String document) {
        try (JsonReader reader = Json.createReader(new StringReader(document))) {
            return content(reader.readObject());
        }
    }

    private static SheetContent content(JsonObject whole) {
        JsonObject project = whole.getJsonObject("project");
        JsonObject decision = whole.getJsonObject("decision");
        JsonObject rules = whole.getJsonObject("rules");
        JsonObject window = whole.getJsonObject("window");
        return new SheetContent(
                project.getString("name"),
                project.getString("community"),
                project.getString("communityCode"),
                ActKind.valueOf(decision.getString("kind")),
                label(decision.getJsonObject("taskName")),
                ProjectRole.valueOf(decision.getString("party")),
                Instant.parse(decision.getString("at")),
                rules.getString("ruleSet"),
                rules.getInt("version"),
                rules.getString("source"),
                label(rules.getJsonObject("level")),
                rules.getBoolean("met"),
                Instant.parse(window.getString("from")),
                Instant.parse(window.getString("until")),
                all(whole, "items", SheetReading::item),
                all(whole, "devices", SheetReading::device),
                whole.get("siteChecks") == JsonValue.NULL
                        ? Optional.empty()
                        : Optional.of(list(whole.getJsonObject("siteChecks"))),
                all(whole, "files", SheetReading::file));
    }

    private static SheetContent.Item item(JsonObject item) {
        List<JsonObject> coverages = all(item, "coverage", coverage -> coverage);
        return new SheetContent.Item(
                item.getString("id"),
                item.getString("group"),
                item.getString("name"),
                text(item, "demand").map(Demand::valueOf),
                Outcome.valueOf(item.getString("outcome")),
                EvidenceState.valueOf(item.getString("evidence")),
                text(item, "statement"),
                coverages.stream().mapToInt(one -> one.getInt("needed")).sum(),
                coverages.stream().mapToInt(one -> one.getInt("covered")).sum(),
                coverages.stream()
                        .flatMap(one -> texts(one.getJsonArray("devices")).stream())
                        .distinct()
                        .toList());
    }

    private static SheetContent.Device device(JsonObject device) {
        return new SheetContent.Device(
                device.getString("reference"),
                device.getString("name"),
                DeviceKind.valueOf(device.getString("kind")),
                PlaceKind.valueOf(device.getString("place")),
                device.getString("placeName"),
                all(device, "figures", SheetReading::figure));
    }

    private static SheetContent.Measured figure(JsonObject figure) {
        return new SheetContent.Measured(
                EvidenceKind.valueOf(figure.getString("kind")),
                text(figure, "source"),
                figure.containsKey("value")
                        ? OptionalLong.of(figure.getJsonNumber("value").longValueExact())
                        : OptionalLong.empty(),
                figure.getJsonNumber("threshold").longValueExact(),
                figure.getBoolean("atLeast"),
                figure.getBoolean("holds"));
    }

    private static SheetContent.SiteChecked list(JsonObject list) {
        return new SheetContent.SiteChecked(
                list.getInt("number"),
                Instant.parse(list.getString("closedAt")),
                list.getInt("lines"),
                texts(list.getJsonArray("notKept")),
                list.getString("sha256"));
    }

    private static SheetContent.File file(JsonObject file) {
        return new SheetContent.File(
                FileKind.valueOf(file.getString("kind")),
                file.getString("name"),
                file.getJsonNumber("size").longValueExact(),
                file.getString("sha256"));
    }

    private static <T> List<T> all(JsonObject from, String name, Function<JsonObject, T> reading) {
        return from.getJsonArray(name).getValuesAs(JsonObject.class).stream()
                .map(reading)
                .toList();
    }

    private static List<String> texts(JsonArray texts) {
        return texts.getValuesAs(JsonString.class).stream()
                .map(JsonString::getString)
                .toList();
    }

    private static Optional<String> text(JsonObject from, String name) {
        return Optional.ofNullable(from.getString(name, null));
    }

    private static Label label(JsonObject label) {
        return new Label(label.getString("zh"), label.getString("en"));
    }
}
