package cn.zhian.exchange;

import static cn.zhian.exchange.SoapMessages.faults;
import static cn.zhian.exchange.SoapMessages.read;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import cn.zhian.exchange.TierPlatform.Request;
import cn.zhian.harness.Zhian;
import cn.zhian.system.OnItsOwn;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

@DisplayName("A county takes batches by SOAP, as its contract says")
@ExtendWith(TwoPlatforms.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@OnItsOwn
class ExchangeSoapIT {
    private Zhian county;
    private TierScene scene;
    private SoapMessages contract;

    @BeforeAll
    void start(TwoPlatforms.Running running) {
        county = running.county();
        scene = new TierScene(running);
        contract = SoapMessages.of(county);
    }

    /** A record as by REST, written in XML. */
    private static String xml(String json) {
        JsonObject record = JsonParser.parseString(json).getAsJsonObject();
        StringBuilder xml = new StringBuilder("<record>");
        for (String name : List.of("id", "kind", "schema", "community", "version", "at", "erased")) {
            xml.append(element(name, "", record.get(name).getAsString()));
        }
        xml.append("<body>");
        record.getAsJsonObject("body").entrySet().forEach(item -> xml.append(item(item.getKey(), item.getValue())));
        return xml + "</body>" + element("hash", "", record.get("hash").getAsString()) + "</record>";
    }

    private static String item(String name, JsonElement value) {
        String attribute = " name=\"" + name + "\"";
        boolean number = value.getAsJsonPrimitive().isNumber();
        return element(number ? "number" : "text", attribute, value.getAsString());
    }

    private static String element(String name, String attribute, String text) {
        String escaped = text.replace("&", "&amp;").replace("<", "&lt;");
        return "<" + name + attribute + ">" + escaped + "</" + name + ">";
    }

    private static String message(String... records) {
        return SoapMessages.request("push", String.join("", records));
    }

    private static Request request(TierPlatform platform, String message) {
        return platform.soap(message.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> outcomes(HttpResponse<byte[]> answer) throws Exception {
        assertThat(new String(answer.body(), StandardCharsets.UTF_8), answer.statusCode(), is(200));
        List<String> outcomes = new ArrayList<>();
        var results = read(answer.body()).getElementsByTagNameNS(SoapMessages.NAMESPACE, "result");
        for (int i = 0; i < results.getLength(); i++) {
            Element result = (Element) results.item(i);
            var reason = result.getElementsByTagNameNS(SoapMessages.NAMESPACE, "reason");
            outcomes.add(result.getElementsByTagNameNS(SoapMessages.NAMESPACE, "outcome")
                            .item(0)
                            .getTextContent()
                    + (reason.getLength() == 0 ? "" : " " + reason.item(0).getTextContent()));
        }
        return outcomes;
    }

    @Test
    void publishesItsContract() throws Exception {
        String wsdl = SoapMessages.published(county, "wsdl");
        Document described = read(wsdl.getBytes(StandardCharsets.UTF_8));
        Element address =
                (Element) described.getElementsByTagNameNS("*", "address").item(0);
        assertThat(address.getAttribute("location"), is(county.address() + "/soap/exchange"));
        assertThat(wsdl, containsString(county.address() + "/soap/exchange?xsd=exchange.xsd"));
        for (String operation : List.of("push", "reconcile", "fetchOrders", "reportResult")) {
            assertThat(wsdl, containsString("wsdl:operation name=\"" + operation + "\""));
        }
    }

    @Test
    void storesWhatAPlatformPushesOnce() throws Exception {
        TierPlatform platform = scene.enrolled(scene.invited("community"));
        String one = xml(platform.resident(1, 1, TierScene.HERE, "1"));
        String message = message(
                one,
                xml(platform.resident(2, 1, TierScene.ELSEWHERE, "1")),
                one,
                one.replace("王小明", "王大明"),
                one.replace("<version>1<", "<version>x<"),
                one.replace("<kind>resident</kind>", ""),
                one.replace("<erased>", "<odd xmlns='urn:x'/><erased>"));
        contract.fits(message(one).getBytes(StandardCharsets.UTF_8));
        long before = scene.received();
        Request request = request(platform, message);
        HttpResponse<byte[]> answer = request.send();
        assertThat(
                outcomes(answer),
                is(List.of(
                        "accepted",
                        "rejected community-not-entitled " + TierScene.ELSEWHERE,
                        "duplicate",
                        "rejected hash",
                        "rejected version",
                        "rejected member kind",
                        "rejected member broken")));
        assertThat("signed", request.answeredBySigned(answer), is(true));
        contract.fits(answer.body());
        assertThat(scene.received(), is(before + 1));
        assertThat(
                "the same by REST",
                TierScene.result(
                        TierScene.results(platform.batch(platform.resident(1, 1, TierScene.HERE, "1"))
                                .send()),
                        0),
                is("duplicate"));
    }

    @Test
    void takesFiveMegabytesOfChineseAndNoMore() throws Exception {
        TierPlatform platform = scene.enrolled(scene.invited("community"));
        List<String> records = new ArrayList<>();
        int bytes = 400;
        for (int entity = 0; bytes < 5_150_000; entity++) {
            String record = xml(platform.community(entity, TierScene.HERE, 3_000));
            bytes += record.getBytes(StandardCharsets.UTF_8).length;
            records.add(record);
        }
        String message = message(records.toArray(String[]::new));
        List<String> outcomes = outcomes(request(platform, message).send());
        assertThat(outcomes.size(), is(records.size()));
        assertThat(outcomes.stream().distinct().toList(), is(List.of("accepted")));
        long before = scene.received();
        String larger = message.replace("</pushRequest>", " ".repeat(200_000) + "</pushRequest>");
        faults(413, "Sender", request(platform, larger).send());
        faults(
                400,
                "Sender",
                request(platform, message("<record/>".repeat(1_001))).send());
        assertThat(scene.received(), is(before));
    }

    @Test
    void refusesWhatIsNotSignedOrComesTwice() throws Exception {
        TierPlatform platform = scene.enrolled(scene.invited("community"));
        String message = message(xml(platform.resident(1, 1, TierScene.HERE, "1")));
        long before = scene.received();
        faults(401, "Sender", request(platform, message).by(TierPlatform.pair()).send());
        faults(
                401,
                "Sender",
                request(platform, message)
                        .with("Zhian-Nonce", "another-nonce-than-signed")
                        .send());
        faults(
                401,
                "Sender",
                request(platform, message).send(message().getBytes(StandardCharsets.UTF_8), "application/soap+xml"));
        assertThat(scene.received(), is(before));
        Request request = request(platform, message);
        assertThat(outcomes(request.send()), is(List.of("accepted")));
        faults(401, "Sender", request.send());
    }

    @Test
    void refusesHostileMessages() throws Exception {
        TierPlatform platform = scene.enrolled(scene.invited("community"));
        String record = xml(platform.resident(1, 1, TierScene.HERE, "1"));
        String message = message(record);
        long before = scene.received();
        Map<String, String> hostile = Map.of(
                "an external entity",
                message.replace(
                                "<env:Envelope",
                                "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/hostname'>]><env:Envelope")
                        .replace("王小明", "&e;"),
                "a bomb",
                message.replace(
                        "<env:Envelope",
                        "<!DOCTYPE x [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'>]><env:Envelope"),
                "an instruction",
                message.replace("<pushRequest", "<?run it?><pushRequest"),
                "depth",
                message.replace("<body>", "<body>" + "<object name='x'>".repeat(40) + "</object>".repeat(40)),
                "half a message",
                message.substring(0, message.length() / 2),
                "another body",
                SoapMessages.envelope("<order xmlns='urn:x'/>"),
                "another charset in words",
                message.replace("encoding='UTF-8'", "encoding='GBK'"));
        for (Map.Entry<String, String> one : hostile.entrySet()) {
            faults(400, "Sender", request(platform, one.getValue()).send());
        }
        faults(
                400,
                "Sender",
                platform.soap(message.getBytes(Charset.forName("GB18030"))).send());
        byte[] bytes = message.getBytes(StandardCharsets.UTF_8);
        faults(415, "Sender", platform.soap(bytes).send(bytes, "application/soap+xml; charset=GBK"));
        faults(415, "Sender", platform.soap(bytes).send(bytes, "text/xml"));
        faults(
                400,
                "VersionMismatch",
                request(
                                platform,
                                message.replace(
                                        "http://www.w3.org/2003/05/soap-envelope",
                                        "http://schemas.xmlsoap.org/soap/envelope/"))
                        .send());
        faults(
                500,
                "MustUnderstand",
                request(
                                platform,
                                message.replace(
                                        "<env:Header/>",
                                        "<env:Header><a xmlns='urn:x' env:mustUnderstand='true'/></env:Header>"))
                        .send());
        assertThat(scene.received(), is(before));
        assertThat("and is well", outcomes(request(platform, message).send()), is(List.of("accepted")));
    }
}
