package cn.zhian.exchange.order.control;

import cn.zhian.exchange.order.entity.OrderAnswer;
import cn.zhian.exchange.order.entity.OrderLimits;
import cn.zhian.exchange.order.entity.StepKind;
import cn.zhian.exchange.order.entity.StepReport;
import cn.zhian.exchange.order.entity.WatchHit;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.Optional;

/**
 * What is reported up, and what becomes of it: {@code {"result","reason"}}. Whatever bytes come, there is a value or
 * {@link Unreadable}.
 */
public final class ReportWire {
    private static final String PASS = "[a-z2-7]{16}:pass:(0|[1-9][0-9]{0,18})";

    private ReportWire() {}

    /** What becomes of a report. */
    public enum Result {
        ACCEPTED,
        /** It was there. */
        DUPLICATE,
        /** It is not taken; saying it again is of no use. */
        REJECTED;

        /** As on the wire. */
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /**
     * The answer to a report.
     *
     * @param reason of a rejection: {@code order} that it is not known, {@code over} that it is closed or withdrawn
     */
    public record Answered(Result result, String reason) {}

    /** A report. */
    public static byte[] write(StepReport report) {
        return WireJson.bytes(json(report));
    }

    /** A report as JSON; with its files. */
    public static JsonObject json(StepReport report) {
        JsonObjectBuilder json = WireJson.object()
                .add("number", report.number())
                .add("step", report.step())
                .add("kind", report.kind().word())
                .add("at", report.at().toString())
                .add("by", report.by())
                .add("words", report.words())
                .add("answers", ContentJson.list(report.answers(), ReportWire::answer));
        report.hit().ifPresent(hit -> json.add("hit", hit(hit)));
        return json.add("files", ContentJson.list(report.files(), OrderWire::file))
                .build();
    }

    private static JsonValue answer(OrderAnswer one) {
        return WireJson.object()
                .add("asked", one.asked())
                .add("answer", one.answer())
                .build();
    }

    private static JsonValue hit(WatchHit hit) {
        return WireJson.object()
                .add("edition", hit.edition())
                .add("item", hit.item())
                .add("pass", hit.pass())
                .add("at", hit.at().toString())
                .add("community", hit.community())
                .add("place", hit.place())
                .add("direction", hit.direction())
                .add("granted", hit.granted())
                .build();
    }

    /** Reads a report. */
    public static StepReport report(byte[] bytes) throws Unreadable {
        Members members = Members.of(WireJson.read(bytes));
        StepReport report = new StepReport(
                members.matching("number", ContentJson.NUMBER),
                members.number("step", 1, Long.MAX_VALUE),
                members.choice("kind", StepKind::of),
                members.time("at"),
                members.text("by", 100),
                members.text("words", OrderLimits.WORDS),
                members.list("answers", OrderLimits.ASKED, ReportWire::readAnswer),
                readHit(members.object("hit")),
                OrderWire.files(members));
        members.end();
        if ((report.kind() == StepKind.HIT) != report.hit().isPresent()) {
            throw new Unreadable("hit");
        }
        return report;
    }

    private static OrderAnswer readAnswer(JsonValue json) throws Unreadable {
        Members members = Members.of(json);
        OrderAnswer answer =
                new OrderAnswer(members.text("asked", OrderLimits.BASIS), members.text("answer", OrderLimits.WORDS));
        members.end();
        return answer;
    }

    private static Optional<WatchHit> readHit(Optional<Members> found) throws Unreadable {
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Members members = found.get();
        WatchHit hit = new WatchHit(
                (int) members.number("edition", 1, Integer.MAX_VALUE),
                (int) members.number("item", 0, OrderLimits.WATCHED - 1),
                members.matching("pass", PASS),
                members.time("at"),
                members.matching("community", "[0-9]{15}"),
                members.text("place", OrderLimits.BASIS),
                members.matching("direction", "IN|OUT|UNKNOWN|BOTH"),
                members.truth("granted"));
        members.end();
        return Optional.of(hit);
    }

    /** An answer. */
    public static byte[] write(Answered answered) {
        return WireJson.bytes(WireJson.object()
                .add("result", answered.result().word())
                .add("reason", answered.reason())
                .build());
    }

    /** Reads an answer. */
    public static Answered answered(byte[] bytes) throws Unreadable {
        Members members = Members.of(WireJson.read(bytes));
        Answered answered = new Answered(
                members.choice(
                        "result",
                        word -> java.util.Arrays.stream(Result.values())
                                .filter(one -> one.word().equals(word))
                                .findFirst()),
                members.text("reason", 100));
        members.end();
        return answered;
    }
}
