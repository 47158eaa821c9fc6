package cn.zhian.platform.view;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.stream.IntStream;

/** Counts by hour as bars from zero, in the form of Chart.js. */
final class HourChart {
    private static final String BAR = "#1f5fbf";
    private static final String LINE = "#e3e7ec";
    private static final String INK = "#5b6675";

    private HourChart() {}

    /** @param counts by hour from 0; @param count name of the counts; @param hour name of the hours */
    static String of(List<Long> counts, String count, String hour) {
        JsonArrayBuilder labels = Json.createArrayBuilder();
        IntStream.range(0, counts.size()).forEach(index -> labels.add(String.valueOf(index)));
        JsonArrayBuilder values = Json.createArrayBuilder();
        counts.forEach(values::add);
        JsonObjectBuilder bars = Json.createObjectBuilder()
                .add("label", count)
                .add("data", values)
                .add("backgroundColor", BAR)
                .add("borderRadius", 2)
                .add("maxBarThickness", 24);
        return Json.createObjectBuilder()
                .add("type", "bar")
                .add(
                        "data",
                        Json.createObjectBuilder()
                                .add("labels", labels)
                                .add("datasets", Json.createArrayBuilder().add(bars)))
                .add("options", options(count, hour))
                .build()
                .toString();
    }

    private static JsonObject options(String count, String hour) {
        JsonObjectBuilder scales = Json.createObjectBuilder()
                .add("x", axis(hour).add("grid", Json.createObjectBuilder().add("display", false)))
                .add(
                        "y",
                        axis(count)
                                .add("beginAtZero", true)
                                .add("grid", Json.createObjectBuilder().add("color", LINE)));
        return Json.createObjectBuilder()
                .add("maintainAspectRatio", false)
                .add("animation", false)
                .add(
                        "plugins",
                        Json.createObjectBuilder()
                                .add("legend", Json.createObjectBuilder().add("display", false)))
                .add("scales", scales)
                .build();
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
