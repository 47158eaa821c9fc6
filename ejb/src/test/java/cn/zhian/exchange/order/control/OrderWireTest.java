package cn.zhian.exchange.order.control;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cn.zhian.exchange.order.entity.MessageKind;
import cn.zhian.exchange.order.entity.OrderKind;
import cn.zhian.exchange.order.entity.OrderMessage;
import cn.zhian.exchange.order.entity.StepKind;
import cn.zhian.exchange.order.entity.StepReport;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Orders and reports as they travel")
class OrderWireTest {
    private static final String CLOSED =
            "{\"head\":9,\"messages\":[{\"seq\":9,\"what\":\"close\",\"number\":\"2026-000017\","
                    + "\"edition\":2,\"at\":\"2026-11-21T08:00:00.250Z\",\"words\":\"收到\",\"files\":[]}]}";
    private static final String READ = "{\"number\":\"2026-000017\",\"step\":1,\"kind\":\"read\","
            + "\"at\":\"2026-11-21T08:00:00.250Z\",\"by\":\"\",\"words\":\"\",\"answers\":[],\"files\":[]}";

    @ParameterizedTest
    @EnumSource(OrderKind.class)
    void readsWhatItWrote(OrderKind kind) throws Unreadable {
        List<OrderMessage> messages = new ArrayList<>();
        for (MessageKind what : MessageKind.values()) {
            messages.add(Orders.message(messages.size() + 4, what, kind));
        }
        OrderWire.Told read = OrderWire.told(OrderWire.write(new OrderWire.Told(8, messages)));
        assertThat(read.head(), is(8L));
        assertThat(read.messages().size(), is(messages.size()));
        for (int i = 0; i < messages.size(); i++) {
            assertThat(read.messages().get(i).content(), is(messages.get(i).content()));
            assertThat(read.messages().get(i).words(), is(messages.get(i).words()));
        }
        assertThat(
                read.messages().get(0).files().get(0).content(),
                is(Orders.file().content()));
    }

    @ParameterizedTest
    @EnumSource(StepKind.class)
    void readsTheReportItWrote(StepKind kind) throws Unreadable {
        StepReport report = Orders.step("2026-000017", 3, kind);
        assertThat(ReportWire.report(ReportWire.write(report)), is(report));
    }

    @Test
    void writesTheVectorsOfThePage() {
        OrderMessage closed = new OrderMessage(
                9, MessageKind.CLOSE, "2026-000017", 2, Orders.AT, "收到", java.util.Optional.empty(), List.of());
        assertThat(text(OrderWire.write(new OrderWire.Told(9, List.of(closed)))), is(CLOSED));
        assertThat(text(ReportWire.write(Orders.step("2026-000017", 1, StepKind.READ))), is(READ));
        assertThat(text(OrderWire.write(new OrderWire.Asked(8, 50))), is("{\"after\":8,\"most\":50}"));
        assertThat(
                text(ReportWire.write(new ReportWire.Answered(ReportWire.Result.REJECTED, "over"))),
                is("{\"result\":\"rejected\",\"reason\":\"over\"}"));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{}",
                "null",
                "{\"after\":-1,\"most\":1}",
                "{\"after\":0,\"most\":51}",
                "{\"after\":0,\"most\":0}",
                "{\"after\":0.5,\"most\":1}",
                "{\"after\":1e300,\"most\":1}",
                "{\"after\":\"0\",\"most\":1}",
                "{\"after\":0,\"after\":1,\"most\":1}",
                "{\"after\":0,\"most\":1,\"x\":1}"
            })
    void refusesQuestions(String text) {
        assertThrows(Unreadable.class, () -> OrderWire.asked(text.getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"seq\":9|\"seq\":0",
                "\"close\"|\"amend\"",
                "\"close\"|\"burn\"",
                "2026-000017|2026-17",
                "\"edition\":2|\"edition\":0",
                "08:00:00.250Z|25:00:00Z",
                "2026-11-21T|3026-11-21T",
                "\"files\":[]|\"files\":[{\"name\":\"a\",\"content\":\"*\"}]",
                "\"files\":[]|\"files\":[{\"name\":\"\",\"content\":\"aGk=\"}]",
                "\"files\":[]|\"files\":[{\"name\":\"a\",\"content\":\"\"}]",
                "收到|\\u0000",
                "收到|\\ud83d"
            })
    void refusesMessages(String from, String to) {
        String text = CLOSED.replace(from, to);
        assertThat("changed", text.equals(CLOSED), is(false));
        assertThrows(Unreadable.class, () -> OrderWire.told(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void refusesMessagesWithAGap() {
        List<OrderMessage> gap = List.of(
                Orders.message(1, MessageKind.CLOSE, OrderKind.NOTICE),
                Orders.message(3, MessageKind.CLOSE, OrderKind.NOTICE));
        assertThrows(Unreadable.class, () -> OrderWire.told(OrderWire.write(new OrderWire.Told(3, gap))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"read\"|\"hit\"",
                "\"step\":1|\"step\":0",
                "\"answers\":[]|\"answers\":[{\"asked\":1}]",
                "\"answers\":[]|\"answers\":{}",
                "\"by\":\"\"|\"by\":null,\"who\":\"\""
            })
    void refusesReports(String from, String to) {
        String text = READ.replace(from, to);
        assertThat("changed", text.equals(READ), is(false));
        assertThrows(Unreadable.class, () -> ReportWire.report(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void refusesWhatIsNotUtf8OrTooDeep() {
        assertThrows(Unreadable.class, () -> ReportWire.report(new byte[] {'{', (byte) 0xff, '}'}));
        String deep = "[".repeat(200_000);
        assertThrows(Unreadable.class, () -> ReportWire.report(deep.getBytes(StandardCharsets.UTF_8)));
    }
}
