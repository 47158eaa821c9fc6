package cn.zhian.exchange;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import cn.zhian.exchange.contract.Answer;
import cn.zhian.exchange.contract.FetchOrdersRequest;
import cn.zhian.exchange.contract.FetchOrdersResponse;
import cn.zhian.exchange.contract.File;
import cn.zhian.exchange.contract.OrderMessage;
import cn.zhian.exchange.contract.ReportResultRequest;
import cn.zhian.exchange.contract.ReportResultResponse;
import cn.zhian.exchange.contract.StepKind;
import cn.zhian.exchange.contract.Told;
import cn.zhian.harness.Api;
import cn.zhian.system.OnItsOwn;
import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

@DisplayName("Orders reach a generated client by SOAP, and come back as by REST")
@ExtendWith(TwoPlatforms.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@OnItsOwn
class ExchangeSoapOrdersIT {
    private static final String RARE = "㙟𠮷𪚥村，“附图”①②③ <&>";
    private static final byte[] PICTURE = "照片𠮷".getBytes(StandardCharsets.UTF_8);

    private TwoPlatforms.Running running;
    private TierScene tier;
    private Api issuer;
    private SoapOrderScene scene;
    private SoapParent parent;

    @BeforeAll
    void start(TwoPlatforms.Running both) {
        running = both;
        tier = new TierScene(both);
        issuer = OrderScene.user(both.county(), both.above(), "police", "division", SoapOrderScene.DIVISION);
    }

    @BeforeEach
    void enrol() {
        scene = new SoapOrderScene(running, tier, issuer);
        parent = new SoapParent(running.county(), scene.platform());
    }

    @AfterEach
    void look() {
        parent.close();
    }

    private FetchOrdersResponse behind(long after) {
        FetchOrdersRequest request = new FetchOrdersRequest();
        request.setAfter(after);
        request.setMost(50);
        return parent.port().fetchOrders(request);
    }

    private OrderMessage only(long after) {
        List<OrderMessage> messages = behind(after).getMessage();
        assertThat(messages.size(), is(1));
        assertThat(messages.get(0).getSeq(), is(after + 1));
        return messages.get(0);
    }

    private static ReportResultRequest step(String number, long step, StepKind kind) {
        ReportResultRequest report = new ReportResultRequest();
        report.setNumber(number);
        report.setStep(step);
        report.setKind(kind);
        report.setAt(SoapParent.time(Instant.now().truncatedTo(ChronoUnit.MILLIS)));
        report.setBy("值班员" + RARE);
        report.setWords("已核查\r\n" + RARE);
        return report;
    }

    private static ReportResultRequest result(String number, long step) {
        ReportResultRequest report = step(number, step, StepKind.RESULT);
        Answer answer = new Answer();
        answer.setAsked("出租房屋多少户" + RARE);
        answer.setAnswer("12 户" + RARE);
        report.getAnswer().add(answer);
        report.getFile().add(file("照片" + RARE + ".jpg", PICTURE));
        return report;
    }

    private static File file(String name, byte[] content) {
        File file = new File();
        file.setName(name);
        file.setContent(content);
        return file;
    }

    private String told(ReportResultRequest report) {
        ReportResultResponse told = parent.port().reportResult(report);
        return told.getOutcome().value() + (told.getReason() == null ? "" : " " + told.getReason());
    }

    @Test
    void isFetchedAcknowledgedAndReportedAsByRest() {
        TierPlatform byRest = scene.another();
        JsonObject order = scene.issued(scene.query(RARE), Map.of("附件" + RARE + ".txt", PICTURE));
        OrderMessage message = only(0);
        JsonObject same = SoapOrderScene.fetched(byRest, 0).get(0).getAsJsonObject();
        SoapOrderScene.assertSame(message, same);
        assertThat(message.getOrder().getText(), is("第一行\r\n第二行" + RARE));
        assertThat(scene.progress(order), is("waiting"));
        assertThat(behind(1).getMessage().size(), is(0));
        SoapOrderScene.fetched(byRest, 1);
        assertThat(scene.progress(order), is("fetched"));

        String number = message.getNumber();
        assertThat(told(step(number, 1, StepKind.READ)), is("accepted"));
        assertThat(told(step(number, 2, StepKind.ASSIGNED)), is("accepted"));
        assertThat(told(result(number, 3)), is("accepted"));
        long steps = scene.steps();
        assertThat("said again", told(result(number, 3)), is("duplicate"));
        assertThat(told(step(number, 1, StepKind.READ)), is("duplicate"));
        assertThat(scene.steps(), is(steps));
        assertThat(scene.progress(order), is("reported"));
        seenAbove(order);

        scene.act(order, "return", Map.of("words", "请补充" + RARE));
        OrderMessage returned = only(1);
        assertThat(returned.getWhat(), is(Told.RETURN));
        assertThat(returned.getWords(), is("请补充" + RARE));
        assertThat(told(result(number, 4)), is("accepted"));
        scene.act(order, "close", Map.of("words", "收到"));
        assertThat(only(2).getWhat(), is(Told.CLOSE));
        assertThat(told(step(number, 5, StepKind.READ)), is("rejected over"));

        scene.sameByRest(
                byRest,
                order,
                List.of(
                        step(number, 1, StepKind.READ),
                        step(number, 2, StepKind.ASSIGNED),
                        result(number, 3),
                        result(number, 4)));
    }

    private void seenAbove(JsonObject order) {
        JsonObject view = scene.addressee(order);
        JsonObject newest = view.getAsJsonArray("steps").get(0).getAsJsonObject();
        assertThat(newest.get("by").getAsString(), is("值班员" + RARE));
        assertThat(newest.get("words").getAsString(), is("已核查\r\n" + RARE));
        JsonObject answer = newest.getAsJsonArray("answers").get(0).getAsJsonObject();
        assertThat(answer.get("asked").getAsString(), is("出租房屋多少户" + RARE));
        assertThat(answer.get("answer").getAsString(), is("12 户" + RARE));
        assertThat(view.getAsJsonArray("files").size(), is(1));
        JsonObject file = view.getAsJsonArray("files").get(0).getAsJsonObject();
        assertThat(file.get("name").getAsString(), is("照片" + RARE + ".jpg"));
        assertThat(scene.download(order, file.get("id").getAsLong()), is("照片𠮷"));
        assertThat(view.get("intact").getAsBoolean(), is(true));
    }

    @Test
    void carriesFilesOfFourMegabytesBothWays() {
        byte[] noise = new byte[2 * 1024 * 1024];
        new Random(7).nextBytes(noise);
        scene.issued(
                OrderScene.draft("notice", SoapOrderScene.DIVISION, scene.child()),
                Map.of("图一.bin", noise, "图二.bin", noise));
        OrderMessage message = only(0);
        assertThat(message.getFile().stream().map(File::getContent).toList().get(1), is(noise));
        ReportResultRequest report = step(message.getNumber(), 1, StepKind.RESULT);
        report.getFile().addAll(List.of(file("图一.bin", noise), file("图二.bin", noise)));
        assertThat(told(report), is("accepted"));
        assertThat(
                running.county()
                        .count("SELECT COUNT(*) FROM order_file f JOIN order_addressee a ON f.owner_id = a.id"
                                + " WHERE f.place = 'REPORTED' AND a.platform = '"
                                + scene.platform().id() + "'"),
                is(2L));
    }

    @Test
    void tellsAWatchListAndTakesAHitOfIt() {
        JsonObject order = scene.issued(scene.watch(RARE), Map.of());
        OrderMessage message = only(0);
        SoapOrderScene.assertSame(
                message, SoapOrderScene.fetched(scene.platform(), 0).get(0).getAsJsonObject());
        assertThat(message.getOrder().getWatch().getEntry().get(0).getNote(), is("红衣" + RARE));
        ReportResultRequest report = step(message.getNumber(), 1, StepKind.HIT);
        report.setHit(scene.hit(RARE));
        assertThat(told(report), is("accepted"));
        assertThat(told(report), is("duplicate"));
        JsonObject hit = scene.addressee(order)
                .getAsJsonArray("steps")
                .get(0)
                .getAsJsonObject()
                .getAsJsonObject("hit");
        assertThat(hit.get("place").getAsString(), is("东门" + RARE));
        assertThat(scene.line(order).get("hits").getAsInt(), is(1));
    }
}
