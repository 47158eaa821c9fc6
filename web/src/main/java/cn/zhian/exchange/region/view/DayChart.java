package cn.zhian.exchange.region.view;

import cn.zhian.exchange.region.boundary.RegionCommunityDetail.DayFigure;
import cn.zhian.platform.view.Bundle;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.function.ToLongFunction;

/** Records by day as bars from zero: on time, accepted otherwise, rejected; in the form of Chart.js. */
final class DayChart {
    private static final String GOOD = "#2b8a57";
    private static final String BRAND = "#1f5fbf";
    private static final String DANGER = "#c62f2f";
    private static final String LINE = "#e3e7ec";
    private static final String INK = "#5b6675";
    private static final int MONTH_AND_DAY = 5;

    private DayChart() {}

    static String of(List<DayFigure> days, Bundle words) {
        JsonArrayBuilder labels = Json.createArrayBuilder();
        days.forEach(day -> labels.add(day.day().toString().substring(MONTH_AND_DAY)));
        JsonArrayBuilder sets = Json.createArrayBuilder()
                .add(set(words.get("on-time"), GOOD, days, DayFigure::onTime))
                .add(set(words.get("chart.other"), BRAND, days, day -> day.accepted() - day.onTime()))
                .add(set(words.get("rejected"), DANGER, days, DayFigure::rejected));
        return Json.createObjectBuilder()
                .add("type", "bar")
                .add("data", Json.createObjectBuilder().add("labels", labels).add("datasets", sets))
                .add("options", options(words.get("chart.day"), words.get("chart.records")))
                .build()
                .toString();
    }

    private static JsonObjectBuilder set(
            String label, String colour, List<DayFigure> days, ToLongFunction<DayFigure> figure) {
        JsonArrayBuilder data = Json.createArrayBuilder();
        days.forEach(day -> data.add(figure.applyAsLong(day)));
        return Json.createObjectBuilder().add("label", label).add("data", data).add("backgroundColor", colour);
    }

    private static JsonObjectBuilder options(String day, String records) {
        JsonObjectBuilder scales = Json.createObjectBuilder()
                .add(
                        "x",
                        axis(day)
                                .add("stacked", true)
                                .add("grid", Json.createObjectBuilder().add("display", false)))
                .add(
                        "y",
                        axis(records)
                                .add("stacked", true)
                                .add("beginAtZero", true)
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
                .add(
                        "ticks",
                        Json.createObjectBuilder()
                                .add("color", INK)
                                .add("precision", 0)
                                .add("maxTicksLimit", 12));
    }
}
