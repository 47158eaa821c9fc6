package cn.zhian.exchange;

import static cn.zhian.exchange.SoapMessages.faults;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import cn.zhian.exchange.TierPlatform.Request;
import cn.zhian.harness.Api;
import cn.zhian.system.OnItsOwn;
import com.google.gson.JsonObject;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@DisplayName("Questions and reports by SOAP that are refused change nothing")
@ExtendWith(TwoPlatforms.class)
@OnItsOwn
class ExchangeSoapRefusalsIT {
    private TwoPlatforms.Running running;
    private TierScene tier;
    private TierPlatform platform;
    private String number;
    private Map<String, String> sound;

    /** A platform with a record and an order above; each of the messages would change something. */
    @BeforeEach
    void scene(TwoPlatforms.Running both) {
        running = both;
        tier = new TierScene(both);
        Api issuer = OrderScene.user(both.county(), both.above(), "police", "division", SoapOrderScene.DIVISION);
        SoapOrderScene scene = new SoapOrderScene(both, tier, issuer);
        platform = scene.platform();
        JsonObject order = scene.issued(scene.query("检查"), Map.of());
        number = order.get("number").getAsString();
        TierScene.results(
                platform.batch(platform.resident(1, 1, TierScene.HERE, "1")).send());
        sound = Map.of(
                "fetchOrders",
                "<after>1</after><most>50</most>",
                "reportResult",
                "<number>" + number + "</number><step>1</step><kind>read</kind><at>2026-11-21T08:00:00Z</at>"
                        + "<words>已读</words>",
                "reconcile",
                "<doubts><id>" + platform.id() + ":resident:1</id></doubts>");
    }

    /** What the messages would change. */
    private List<Long> state() {
        return List.of(
                running.county().count("SELECT acknowledged FROM order_line WHERE platform = '" + platform.id() + "'"),
                running.county()
                        .count("SELECT COUNT(*) FROM order_step s JOIN order_addressee a ON a.id = s.addressee_id"
                                + " WHERE a.platform = '" + platform.id() + "'"),
                running.county()
                        .count("SELECT version FROM received_record WHERE record_id = '" + platform.id()
                                + ":resident:1'"));
    }

    private Request request(String message) {
        return platform.soap(message.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(HttpResponse<byte[]> answer) {
        return answer.statusCode() + new String(answer.body(), StandardCharsets.UTF_8);
    }

    @Test
    void whatIsNotSignedComesTwiceOrIsOfARevokedPlatform() {
        assertThat(state(), is(List.of(0L, 0L, 1L)));
        sound.forEach((operation, content) -> {
            String message = SoapMessages.request(operation, content);
            faults(401, "Sender", request(message).by(TierPlatform.pair()).send());
            faults(
                    401,
                    "Sender",
                    request(message)
                            .with("Zhian-Nonce", "another-nonce-than-signed")
                            .send());
            faults(
                    401,
                    "Sender",
                    request(message).at(System.currentTimeMillis() - 600_000).send());
            byte[] other = message.replace("1", "2").getBytes(StandardCharsets.UTF_8);
            faults(401, "Sender", request(message).send(other, "application/soap+xml"));
        });
        assertThat(state(), is(List.of(0L, 0L, 1L)));
        sound.forEach((operation, content) -> {
            Request request = request(SoapMessages.request(operation, content));
            assertThat(text(request.send()), containsString("200"));
            faults(401, "Sender", request.send());
        });
        assertThat(state(), is(List.of(1L, 1L, 0L)));
        tier.part(platform.id());
        sound.forEach((operation, content) -> faults(
                401, "Sender", request(SoapMessages.request(operation, content)).send()));
        assertThat(state(), is(List.of(1L, 1L, 0L)));
    }

    @Test
    void whatIsHostile() {
        sound.forEach((operation, content) -> {
            String message = SoapMessages.request(operation, content);
            String root = "<env:Envelope";
            for (String hostile : List.of(
                    message.replace(root, "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/hostname'>]>" + root),
                    message.replace(root, "<!DOCTYPE x [<!ENTITY a 'aa'><!ENTITY b '&a;&a;&a;'>]>" + root),
                    message.replace("Request xmlns", "Request odd='&e;' xmlns"),
                    message.replace("<env:Header/>", "<?run it?>"),
                    message.replace(content, "<prints>".repeat(40) + "</prints>".repeat(40)),
                    message.replace("</env:Envelope>", ""),
                    message.replace("encoding='UTF-8'", "encoding='GBK'"),
                    message.replace(content, content + content),
                    message.replace(content, content + "<odd/>"),
                    message.replace(content, content.replaceFirst(">[^<]+<", ">x<")),
                    message.replace(content, content.replaceFirst(">[^<]+<", "><x/><")),
                    message.replace(content, ""),
                    message.replace("Request", "Reply"))) {
                assertThat("changed", hostile, is(not(message)));
                faults(400, "Sender", request(hostile).send());
            }
            byte[] bytes = message.getBytes(StandardCharsets.UTF_8);
            faults(415, "Sender", request(message).send(bytes, "application/soap+xml; charset=GBK"));
            faults(415, "Sender", request(message).send(bytes, "application/json"));
        });
        byte[] chinese =
                SoapMessages.request("reportResult", sound.get("reportResult")).getBytes(Charset.forName("GB18030"));
        faults(400, "Sender", platform.soap(chinese).send());
        assertThat(state(), is(List.of(0L, 0L, 1L)));
    }

    @Test
    void whatIsTooLarge() {
        Map<String, Integer> limits =
                Map.of("fetchOrders", 128 * 1024, "reconcile", 128 * 1024, "reportResult", 8 * 1024 * 1024);
        limits.forEach((operation, limit) -> {
            String message = SoapMessages.request(operation, sound.get(operation) + " ".repeat(limit));
            faults(413, "Sender", request(message).send());
        });
        assertThat(state(), is(List.of(0L, 0L, 1L)));
    }

    @Test
    void whatIsOfAnother() {
        TierPlatform stranger = tier.enrolled(tier.invited("community"));
        String report = SoapMessages.request("reportResult", sound.get("reportResult"));
        HttpResponse<byte[]> told =
                stranger.soap(report.getBytes(StandardCharsets.UTF_8)).send();
        assertThat(text(told), containsString("<outcome>rejected</outcome><reason>order</reason>"));
        String beyond = SoapMessages.request("fetchOrders", sound.get("fetchOrders"));
        faults(
                400,
                "Sender",
                stranger.soap(beyond.getBytes(StandardCharsets.UTF_8)).send());
        String first = SoapMessages.request("fetchOrders", "<after>0</after><most>50</most>");
        told = stranger.soap(first.getBytes(StandardCharsets.UTF_8)).send();
        assertThat(text(told), containsString("<head>0</head></fetchOrdersResponse>"));
        String doubts = SoapMessages.request("reconcile", sound.get("reconcile"));
        told = stranger.soap(doubts.getBytes(StandardCharsets.UTF_8)).send();
        assertThat(text(told), containsString("<doubted>0</doubted>"));
        assertThat(state(), is(List.of(0L, 0L, 1L)));
        assertThat(text(request(first).send()), containsString(number));
    }
}
