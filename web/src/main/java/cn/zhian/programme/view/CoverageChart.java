package cn.zhian.programme.view;

import cn.zhian.programme.boundary.CoverageMonth;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.List;

/** Coverage over time as a line from zero, and the targets as points, in the form of Chart.js. */
final class CoverageChart {
    private static final String BRAND = "#1f5fbf";
    private static final String TARGET = "#c62f2f";
    private static final String LINE = "#e3e7ec";
    private static final String INK = "#5b6675";
    private static final int FULL = 100;

    private CoverageChart() {}

    /** @param covered name of the line; @param target name of the points; @param month and @param share of the axes */
    static String of(List<CoverageMonth> months, String covered, String target, String month, String share) {
        JsonArrayBuilder labels = Json.createArrayBuilder();
        JsonArrayBuilder shares = Json.createArrayBuilder();
        JsonArrayBuilder targets = Json.createArrayBuilder();
        for (CoverageMonth one : months) {
            labels.add(one.month());
            shares.add(one.share());
            one.target().ifPresentOrElse(targets::add, targets::addNull);
        }
        JsonArrayBuilder sets = Json.createArrayBuilder()
                .add(set(covered, shares, BRAND).add("pointRadius", 0).add("borderWidth", 2))
                .add(set(target, targets, TARGET).add("showLine", false).add("pointRadius", 5));
        return Json.createObjectBuilder()
                .add("type", "line")
                .add("data", Json.createObjectBuilder().add("labels", labels).add("datasets", sets))
                .add("options", options(month, share))
                .build()
                .toString();
    }

    private static JsonObjectBuilder set(String label, JsonArrayBuilder data, String colour) {
        return Json.createObjectBuilder()
                .add("label", label)
                .add("data", data)
                .add("borderColor", colour)
                .add("backgroundColor", colour);
    }

    private static JsonObjectBuilder options(String month, String share) {
        JsonObjectBuilder scales = Json.createObjectBuilder()
                .add("x", axis(month).add("grid", Json.createObjectBuilder().add("display", false)))
                .add(
                        "y",
                        axis(share)
                                .add("beginAtZero", true)
                                .add("max", FULL)
                                .add("grid", Json.createObjectBuilder().add("color", LINE)));
        return Json.createObjectBuilder()
                .add("maintainAspectRatio", false)
                .add("animation", false)
                .add(
                        "plugins",
                        Json.createObjectBuilder()
                                .add("legend", Json.createObjectBuilder().add("position", "bottom")))
                .add("scales", scales);
    }

    private static JsonObjectBuilder axis(String name) {
        return Json.createObjectBuilder()
                .add(
                        "title",
                        Json.createObjectBuilder()
                                .add("display", true)
                                .add("text", name)
                                .add("color", INK))
                .add("ticks", Json.createObjectBuilder().add("color", INK).add("maxTicksLimit", 12));
    }
}
