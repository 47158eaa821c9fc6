package cn.zhian.api;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import cn.zhian.api.FilingScene.Service;
import cn.zhian.harness.Answer;
import cn.zhian.harness.Controllers;
import cn.zhian.harness.SoapClient;
import cn.zhian.harness.SoapReply;
import cn.zhian.system.OnSharedZhian;
import cn.zhian.system.SharedZhian.Running;
import cn.zhian.system.SiteFilling;
import com.google.gson.JsonObject;
import java.io.StringReader;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

@DisplayName("Filings by SOAP, from the systems of police and housing bureau")
@OnSharedZhian
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FilingServiceIT {
    private static final String RARE = "㙟𠮷𪚥村智安小区，备案材料齐全；“附图”①②③";

    private Running running;
    private FilingScene scene;
    private Service police;
    private Service bureau;
    private Schema schema;

    @BeforeAll
    void twoSystems(Running shared) throws Exception {
        running = shared;
        scene = FilingScene.in(shared, "330281007002001", Controllers.FIRST + 24);
        police = scene.service("police");
        bureau = scene.service("housing-bureau");
        String xsd = police.client().get("xsd=filing.xsd").text();
        schema = SchemaFactory.newDefaultInstance().newSchema(new StreamSource(new StringReader(xsd)));
    }

    @Test
    void publishesItsContract() {
        SoapReply wsdl = police.client().get("wsdl");
        assertThat(wsdl.status(), is(200));
        String address = "https://127.0.0.1:" + running.zhian().port("https") + "/soap/filing";
        Element place =
                (Element) wsdl.document().getElementsByTagNameNS("*", "address").item(0);
        assertThat(place.getAttribute("location"), is(address));
        assertThat(wsdl.text(), containsString(address + "?xsd=filing.xsd"));
        assertThat(police.client().get("").status(), is(405));
        SoapReply plain = new SoapClient(running.zhian().address(), "nobody", "nothing").get("wsdl");
        assertThat("no address that would refuse messages", plain.text(), containsString(address));
    }

    @Test
    void handsInReturnsAndDecidesOnce() throws Exception {
        long project = scene.certifiable();
        SoapReply before = ok(police.client().send(FilingScene.query(project)));
        assertThat(before.value("state"), is("not-submitted"));
        assertThat(before.value("awaited"), is("true"));
        assertFault("wrongStateFault", bureau.client().send(FilingScene.accept(FilingScene.id(), project)));
        assertFault("notAuthorisedFault", bureau.client().send(FilingScene.submit(FilingScene.id(), project, "")));
        submits(project);
        describes(project);
        SoapReply returned = ok(bureau.client().send(FilingScene.giveBack(FilingScene.id(), project, "缺少竣工图" + RARE)));
        assertThat(returned.value("state"), is("returned"));
        assertThat(
                ProjectScene.stageOf(
                        scene.projects().as("town").get(scene.projects().path())),
                is("公安出具证明"));
        assertFault("wrongStateFault", bureau.client().send(FilingScene.accept(FilingScene.id(), project)));
        ok(police.client().send(FilingScene.submit(FilingScene.id(), project, "")));
        doesNotDecideOnItsOwnSubmission(project);
        decidesOnce(project);
        acceptsUnderOneNumber();
    }

    private void submits(long project) throws Exception {
        String hash =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(FilingScene.PLAN));
        String document = "<document><name>方案</name><sha256>" + hash + "</sha256></document>";
        String words = "<reference>余公证〔2026〕17号</reference><statement>" + RARE + "</statement>";
        SoapReply unknown = police.client()
                .send(FilingScene.submit(FilingScene.id(), project, words + document.replace(hash, "0".repeat(64))));
        assertFault("invalidRequestFault", unknown);
        assertThat(unknown.value("name"), is("documents[0].sha256"));
        String id = FilingScene.id();
        SoapReply first = ok(police.client().send(FilingScene.submit(id, project, words + document)));
        assertThat(first.value("state"), is("submitted"));
        SoapReply again = ok(police.client().send(FilingScene.submit(id, project, words + document)));
        assertThat(again.text(), is(first.text()));
        SoapReply other = police.client().send(FilingScene.submit(id, project, words));
        assertFault("replayFault", other);
        assertThat(other.value("what"), is("request-id"));
        assertFault(
                "wrongStateFault",
                police.client().send(FilingScene.submit(FilingScene.id(), project, words + document)));
    }

    private void describes(long project) {
        SoapReply told = ok(bureau.client().send(FilingScene.query(project)));
        assertThat(told.value("state"), is("submitted"));
        assertThat(told.value("reference"), is("余公证〔2026〕17号"));
        assertThat(told.all("text"), hasItem(containsString(RARE)));
        JsonObject certificate = scene.projects()
                .as("housing-bureau")
                .get("/documents?projectId=" + project)
                .items()
                .get(0)
                .getAsJsonObject();
        assertThat(told.all("sha256"), hasItem(certificate.get("sha256").getAsString()));
        assertThat(told.all("number"), hasItem(certificate.get("number").getAsString()));
        String now = Instant.now().plus(1, ChronoUnit.HOURS).toString();
        String then = Instant.now().minus(1, ChronoUnit.HOURS).toString();
        SoapReply list = ok(bureau.client().send(FilingScene.period(then, now, "<size>1</size>")));
        assertThat(list.all("project"), is(List.of("" + project)));
        long total = Long.parseLong(list.value("total"));
        SoapReply beyond =
                ok(bureau.client().send(FilingScene.period(then, now, "<page>" + total + "</page><size>1</size>")));
        assertThat(beyond.all("project"), is(List.of()));
        assertThat(
                ok(bureau.client().send(FilingScene.period("2020-01-01T00:00:00Z", then, "")))
                        .value("total"),
                is("0"));
    }

    /** No step of this process lets the bureau hand something in; the rule holds for accounts all the same. */
    private void doesNotDecideOnItsOwnSubmission(long project) throws Exception {
        String row = " project_submitter WHERE project_id = " + project + " AND user_id = " + bureau.id();
        change("INSERT INTO project_submitter VALUES (" + project + ", " + bureau.id() + ")");
        SoapReply own = bureau.client().send(FilingScene.accept(FilingScene.id(), project));
        assertFault("notAuthorisedFault", own);
        assertThat(own.value("message"), containsString("不能审核自己提交的内容"));
        change("DELETE FROM" + row);
    }

    private void change(String sql) throws Exception {
        try (Connection database = running.zhian().database();
                Statement statement = database.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    @Test
    void locksOutAnAddressThatIsRefusedTooOften() throws Exception {
        Service fresh = scene.service("housing-bureau");
        String body = FilingScene.period("2020-01-01T00:00:00Z", "2020-01-02T00:00:00Z", "");
        ok(bureau.client().send(body));
        try {
            SoapReply last = fresh.client().with("wrong").send(body);
            for (int i = 0; i < 31 && !last.text().contains("五分钟后"); i++) {
                last = fresh.client().with("wrong").send(body);
            }
            assertThat(last.text(), containsString("五分钟后"));
            assertThat(fresh.client().send(body).text(), containsString("五分钟后"));
            // Who called from there before is not locked out by others.
            ok(bureau.client().send(body));
        } finally {
            change("DELETE FROM sign_in_failure WHERE name LIKE 'soap %'");
        }
        ok(fresh.client().send(body));
    }

    private void decidesOnce(long project) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        CompletableFuture<SoapReply> soap =
                together(start, () -> bureau.client().send(FilingScene.accept(FilingScene.id(), project)));
        CompletableFuture<Answer> rest = together(start, () -> scene.projects().complete("housing-bureau", "file"));
        boolean bySoap = soap.get().fault().isEmpty();
        assertThat(rest.get().status(), is(bySoap ? 409 : 200));
        if (!bySoap) {
            assertFault("wrongStateFault", soap.get());
        }
        SoapReply filed = ok(bureau.client().send(FilingScene.query(project)));
        assertThat(filed.value("state"), is("accepted"));
        assertThat(filed.value("number"), containsString("号"));
        assertThat(
                scene.projects().history("town").stream()
                        .filter("return"::equals)
                        .count(),
                is(1L));
        String history = scene.projects()
                .as("town")
                .get(scene.projects().path() + "/history")
                .text();
        assertThat(history, containsString("service:" + police.name()));
        assertThat(
                running.zhian()
                        .count("SELECT COUNT(*) FROM issued_document WHERE kind = 'FILING_RECORD' AND project_id = "
                                + project),
                is(1L));
    }

    /** The same request eight times at once: done once, answered eight times. */
    private void acceptsUnderOneNumber() {
        long project = scene.certifiable();
        ok(police.client().send(FilingScene.submit(FilingScene.id(), project, "")));
        assertFault("notAuthorisedFault", police.client().send(FilingScene.accept(FilingScene.id(), project)));
        String id = FilingScene.id();
        List<SoapReply> replies = atOnce(8, () -> bureau.client().send(FilingScene.accept(id, project)));
        replies.forEach(this::ok);
        assertThat(replies.stream().map(SoapReply::text).distinct().count(), is(1L));
        assertThat(replies.get(0).value("number"), containsString("号"));
        assertThat(
                running.zhian()
                        .count("SELECT COUNT(*) FROM issued_document WHERE kind = 'FILING_RECORD' AND project_id = "
                                + project),
                is(1L));
    }

    @Test
    void filesInGuangyuanAsPartOfTheAcceptance() {
        ProjectScene guangyuan = ProjectScene.in(running, "510802001002001", "closed");
        guangyuan.link(Controllers.FIRST + 25);
        guangyuan.begin("builder", "existing");
        guangyuan.attach("builder", "plan", "方案.pdf", FilingScene.PLAN);
        guangyuan.settleItems("builder");
        guangyuan.done("builder", "submit-plan", "技术方案评审");
        guangyuan.done("police-technical", "plan-review", "技术方案评审");
        guangyuan.done("housing-bureau", "housing-review", "安装调试");
        guangyuan.done("builder", "report-completion", "试运行");
        guangyuan.done("builder", "report-trial-run", "初检");
        guangyuan.done("manager", "first-inspection", "系统检验");
        Service quality = FilingScene.service(running, "quality-station", guangyuan.community());
        Service housing = FilingScene.service(running, "housing-bureau", guangyuan.community());
        String submission = FilingScene.submit(FilingScene.id(), guangyuan.project(), "");
        SoapReply shut = quality.client().send(submission);
        assertFault("gateNotSatisfiedFault", shut);
        assertThat(shut.value("gate"), is("site-checks"));
        SiteFilling.fill(guangyuan.as("quality-station"), guangyuan.project());
        // What ended in a fault left nothing, not even its number.
        assertThat(ok(quality.client().send(submission)).value("state"), is("submitted"));
        SoapReply filed = ok(housing.client().send(FilingScene.accept(FilingScene.id(), guangyuan.project())));
        assertThat(filed.value("number"), containsString("号"));
        Answer project = guangyuan.as("police-technical").get(guangyuan.path());
        assertThat("the police has still to accept", ProjectScene.stageOf(project), is("验收"));
    }

    @Test
    void takesANonceOnce() {
        String body = FilingScene.period("2020-01-01T00:00:00Z", "2020-01-02T00:00:00Z", "");
        String message = SoapClient.envelope(bureau.client().token(), body);
        ok(bureau.client().raw(message));
        SoapReply replayed = bureau.client().raw(message);
        assertFault("replayFault", replayed);
        assertThat(replayed.value("what"), is("nonce"));
        String fresh = SoapClient.envelope(bureau.client().token(), body);
        List<SoapReply> replies = atOnce(8, () -> bureau.client().raw(fresh));
        assertThat(replies.stream().filter(reply -> reply.status() == 200).count(), is(1L));
        assertThat(
                replies.stream()
                        .filter(reply -> reply.fault().equals("replayFault"))
                        .count(),
                is(7L));
        assertThat(running.zhian().count("SELECT COUNT(*) FROM service_nonce"), is(not(0L)));
    }

    @Test
    void refusesTokensThatAreNotGood() {
        String body = FilingScene.period("2020-01-01T00:00:00Z", "2020-01-02T00:00:00Z", "");
        Service account = scene.service("housing-bureau");
        var client = account.client();
        ok(client.send(body));
        SoapReply wrong = client.with("wrong").send(body);
        assertFault("FailedAuthentication", wrong);
        Element code =
                (Element) wrong.document().getElementsByTagNameNS("*", "Value").item(1);
        String prefix = code.getTextContent().replaceAll(":.*", "");
        assertThat(code.lookupNamespaceURI(prefix), containsString("wssecurity-secext-1.0"));
        assertFault(
                "MessageExpired", client.raw(message(client.token(Instant.now().minusSeconds(310)), body)));
        assertFault(
                "MessageExpired", client.raw(message(client.token(Instant.now().plusSeconds(120)), body)));
        ok(client.raw(message(client.token(Instant.now().minusSeconds(240)), body)));
        assertFault("UnsupportedSecurityToken", client.raw(message(client.clearToken(), body)));
        assertFault("InvalidSecurity", client.raw(message("", body)));
        String tokens = client.token();
        assertFault("InvalidSecurity", client.raw(message(tokens + client.token(), body)));
        Answer login = running.zhian()
                .anonymous()
                .post("/login", java.util.Map.of("username", account.name(), "password", account.secret()));
        assertThat(login.status(), is(401));
        String secret = running.api()
                .post("/service-accounts/" + account.id() + "/renew", null)
                .json()
                .get("secret")
                .getAsString();
        assertFault("FailedAuthentication", client.send(body));
        ok(client.with(secret).send(body));
        running.api().post("/service-accounts/" + account.id() + "/block", null);
        assertFault("FailedAuthentication", client.with(secret).send(body));
        running.api().post("/service-accounts/" + account.id() + "/unblock", null);
        ok(client.with(secret).send(body));
        String shown = running.api().get("/service-accounts/" + account.id()).text();
        assertThat(shown, containsString("lastUsedAt"));
        assertThat(shown, not(containsString(secret)));
        assertThat(
                running.zhian().text("SELECT HEX(secret) FROM service_account WHERE id = " + account.id()),
                not(containsString(HexFormat.of()
                        .withUpperCase()
                        .formatHex(secret.getBytes(java.nio.charset.StandardCharsets.UTF_8)))));
        assertThat(
                running.zhian()
                        .count("SELECT COUNT(*) FROM audit_entry WHERE action = 'service-account.use' AND user_id = "
                                + account.id()),
                is(4L));
    }

    private static String message(String header, String body) {
        return SoapClient.envelope(header, body);
    }

    @Test
    void hidesOtherCommunities() {
        ProjectScene other = ProjectScene.in(running, "330281007002002", "closed");
        other.begin("town", "existing");
        SoapReply unseen = bureau.client().send(FilingScene.query(other.project()));
        assertFault("unknownProjectFault", unseen);
        assertFault("unknownProjectFault", bureau.client().send(FilingScene.query(4_000_000_000L)));
        assertFault("unknownProjectFault", bureau.client().send(FilingScene.accept(FilingScene.id(), other.project())));
        Service there = FilingScene.service(running, "housing-bureau", other.community());
        assertThat(ok(there.client().send(FilingScene.query(other.project()))).value("awaited"), is("false"));
        assertFault("wrongStateFault", there.client().send(FilingScene.accept(FilingScene.id(), other.project())));
        Service quality = FilingScene.service(running, "quality-station", other.community());
        assertFault("unknownProjectFault", quality.client().send(FilingScene.query(other.project())));
    }

    @Test
    void keepsToItsContract() {
        for (String bad : List.of(
                "<queryFilingRequest xmlns='https://zhian.cn/filing/1'><project>x</project></queryFilingRequest>",
                FilingScene.period("2020-01-01T00:00:00", "2020-01-02T00:00:00Z", ""),
                FilingScene.period("2020-01-01T00:00:00Z", "2019-01-02T00:00:00Z", ""),
                FilingScene.period("2020-01-01T00:00:00Z", "2021-01-02T00:00:00Z", "<size>101</size>"),
                FilingScene.accept("short", 1),
                FilingScene.giveBack(FilingScene.id(), 1, ""))) {
            SoapReply reply = bureau.client().send(bad);
            assertFault("invalidRequestFault", reply);
            assertThat(bad, reply.all("field").isEmpty(), is(false));
        }
        assertThat(bureau.client().send("<other xmlns='urn:x'/>").fault().isEmpty(), is(false));
    }

    @Test
    void refusesHostileMessages() {
        var client = bureau.client();
        String body = FilingScene.query(1);
        String good = message(client.token(), body);
        String xxe = good.replace("?><env", "?><!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><env")
                .replace("<project>1<", "<project>&e;<");
        refused(400, client.raw(xxe));
        refused(400, client.raw(good.replace("?><env", "?><!DOCTYPE x [<!ENTITY a 'aa'>]><env")));
        refused(400, client.raw(good.replace("<project>1<", "<project>&e;<")));
        refused(413, client.raw(message(client.token(), "<a>" + "x".repeat(2 * 1024 * 1024) + "</a>")));
        refused(400, client.raw(message("", "<a>".repeat(5_000) + "</a>".repeat(5_000))));
        refused(400, client.raw(message("", "<a/>".repeat(5_000))));
        refused(400, client.raw("no message"));
        refused(400, client.raw(""));
        refused(400, client.raw(good.substring(0, 300)));
        refused(400, client.raw(new byte[] {'<', 'a', '>', (byte) 0xFF, '<', '/', 'a', '>'}, "application/soap+xml"));
        refused(415, client.raw(good.getBytes(), "text/xml; charset=utf-8"));
        refused(415, client.raw(good.getBytes(), "application/soap+xml; charset=GBK"));
        Answer plain = plainly(message(client.token(), body));
        assertThat(plain.status(), is(403));
        ok(client.raw(
                message(client.token(), FilingScene.period("2020-01-01T00:00:00Z", "2020-01-02T00:00:00Z", ""))
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8),
                "application/soap+xml"));
    }

    private Answer plainly(String message) {
        var plain = new SoapClient(running.zhian().address(), "nobody", "nothing").raw(message);
        return new Answer(plain.status(), plain.text());
    }

    private static void refused(int status, SoapReply reply) {
        assertThat(reply.text(), reply.status(), is(status));
        assertClean(reply);
        assertThat(reply.all("Fault").size(), is(1));
    }

    private static void assertClean(SoapReply reply) {
        for (String inside : List.of("Exception", "cn.zhian.", "org.apache", "\tat ", "root:")) {
            assertThat(reply.text(), not(containsString(inside)));
        }
    }

    private void assertFault(String expected, SoapReply reply) {
        assertThat(reply.text(), reply.fault(), is(expected));
        assertThat(reply.status() >= 400, is(true));
        assertClean(reply);
        if (expected.endsWith("Fault")) {
            valid(reply, "Detail");
        }
    }

    private SoapReply ok(SoapReply reply) {
        assertThat(reply.text(), reply.status(), is(200));
        assertThat(reply.text(), reply.fault(), is(""));
        valid(reply, "Body");
        return reply;
    }

    /** What is in an element of the envelope is as the published schema says. */
    private void valid(SoapReply reply, String parent) {
        NodeList children =
                reply.document().getElementsByTagNameNS("*", parent).item(0).getChildNodes();
        IntStream.range(0, children.getLength())
                .mapToObj(children::item)
                .filter(Element.class::isInstance)
                .forEach(child -> {
                    try {
                        schema.newValidator().validate(new DOMSource(child));
                    } catch (Exception e) {
                        throw new AssertionError(reply.text(), e);
                    }
                });
    }

    private static <T> List<T> atOnce(int times, Supplier<T> work) {
        CyclicBarrier start = new CyclicBarrier(times);
        return IntStream.range(0, times).mapToObj(i -> together(start, work)).toList().stream()
                .map(CompletableFuture::join)
                .toList();
    }

    private static <T> CompletableFuture<T> together(CyclicBarrier start, Supplier<T> work) {
        CompletableFuture<T> result = new CompletableFuture<>();
        Thread thread = new Thread(() -> {
            try {
                start.await();
                result.complete(work.get());
            } catch (Exception | AssertionError e) {
                result.completeExceptionally(e);
            }
        });
        thread.start();
        return result;
    }
}
