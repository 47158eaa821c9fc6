package cn.zhian.resident.view;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.List;

/** Counts as bars from zero with named axes, in the form of Chart.js. */
final class BarChart {
    private static final String BAR = "#1f5fbf";
    private static final String LINE = "#e3e7ec";
    private static final String INK = "#5b6675";

    private BarChart() {}

    /** @param axis name of the labels; @param counted name of the counts */
    static String of(List<Figure.Line> lines, String axis, String counted) {
        JsonArrayBuilder labels = Json.createArrayBuilder();
        JsonArrayBuilder values = Json.createArrayBuilder();
        lines.forEach(line -> {
            labels.add(line.label());
            values.add(line.count());
        });
        JsonObjectBuilder bars = Json.createObjectBuilder()
                .add("label", counted)
                .add("data", values)
                .add("backgroundColor", BAR)
                .add("borderRadius", 2)
                .add("maxBarThickness", 40);
        return Json.createObjectBuilder()
                .add("type", "bar")
                .add(
                        "data",
                        Json.createObjectBuilder()
                                .add("labels", labels)
                                .add("datasets", Json.createArrayBuilder().add(bars)))
                .add("options", options(axis, counted))
                .build()
                .toString();
    }

    private static JsonObjectBuilder options(String axis, String counted) {
        return Json.createObjectBuilder()
                .add("maintainAspectRatio", false)
                .add("animation", false)
                .add(
                        "plugins",
                        Json.createObjectBuilder()
                                .add("legend", Json.createObjectBuilder().add("display", false)))
                .add(
                        "scales",
                        Json.createObjectBuilder()
                                .add(
                                        "x",
                                        axis(axis)
                                                .add(
                                                        "grid",
                                                        Json.createObjectBuilder()
                                                                .add("display", false)))
                                .add(
                                        "y",
                                        axis(counted)
                                                .add("beginAtZero", true)
                                                .add(
                                                        "grid",
                                                        Json.createObjectBuilder()
                                                                .add("color", LINE))));
    }

    private static JsonObjectBuilder axis(String name) {
        return Json.createObjectBuilder()
                .add(
                        "title",
                        Json.createObjectBuilder()
                                .add("display", true)
                                .add("text", name)
                                .add("color", INK))
                .add("ticks", Json.createObjectBuilder().add("precision", 0).add("color", INK));
    }
}
