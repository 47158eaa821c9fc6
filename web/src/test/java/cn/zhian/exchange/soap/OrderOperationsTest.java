package cn.zhian.exchange.soap;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cn.zhian.exchange.order.control.OrderWire;
import cn.zhian.exchange.order.control.ReportWire;
import cn.zhian.exchange.order.entity.StepReport;
import cn.zhian.platform.CanonicalJson;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Orders and reports by SOAP are those by REST")
class OrderOperationsTest {
    private static final String REPORT = """
        <number>2026-000017</number><step>4</step><kind>result</kind><at>2026-11-21T16:00:00.250+08:00</at>\
        <by>值班员𠮷</by><words>已清理，
        “附图”①&#13;</words><answer><asked>出租房屋多少户</asked><answer>12 &lt;户&gt;</answer></answer>\
        <file><name>照片 1.jpg</name><content>5YaF
        5a65</content></file>""";
    private static final String HIT = """
        <number>2026-000017</number><step>5</step><kind>hit</kind><at>2026-11-21T08:00:00Z</at>\
        <hit><edition>1</edition><item>0</item><pass>abcdefgh234567ab:pass:7</pass><at>2026-11-21T08:00:00Z</at>\
        <community>330281001001001</community><place>东园小区 东门</place><direction>IN</direction>\
        <granted>true</granted></hit>""";
    private static final String FILE = "{\"name\":\"通知.txt\",\"content\":\"5YaF5a65\"}";
    private static final String ORDERS = """
        {"head":9,"messages":[
        {"seq":7,"what":"issue","number":"2026-000017","edition":1,"at":"2026-11-21T08:00:00.250Z","words":"",
        "order":{"kind":"query","urgency":"urgent","title":"消防“通道”𠮷","text":"第一行\\r\\n<第二行>","legalBasis":"条例",
        "due":"2026-11-22T08:00:00Z","scope":["330281","330282001"],"asked":["出租房屋多少户"],
        "criteria":[{"item":"population","value":"流动"}],"chain":[{"platform":"abcdefgh234567ab","name":"市级","number":"2026-000003"}]},
        "files":[%s,%s]},
        {"seq":8,"what":"amend","number":"2026-000018","edition":2,"at":"2026-11-21T08:00:00Z","words":"",
        "order":{"kind":"watch","urgency":"immediate","title":"布控","text":"","legalBasis":"","scope":["330281"],"asked":[],
        "criteria":[],"chain":[],"watch":{"entries":[{"sort":"name","value":"张三","note":"红衣"},{"sort":"plate",
        "value":"浙B12345","note":""}],"onHit":"立即报告","from":"2026-11-21T08:00:00Z","until":"2026-11-22T08:00:00Z"}},"files":[]},
        {"seq":9,"what":"return","number":"2026-000016","edition":1,"at":"2026-11-21T08:00:00Z","words":"请补充","files":[]}]}
        """.formatted(FILE, FILE);

    private final Service service = new Service();

    private String reported(String content) throws Exception {
        return Service.fitting(service.answer(Service.fitting(Service.request("reportResult", content))));
    }

    private StepReport given() {
        return (StepReport) service.given.get(service.given.size() - 1);
    }

    @Test
    void tellsWhateverIsToBeToldAndLosesNothing() throws Exception {
        service.told = OrderWire.told(ORDERS.getBytes(StandardCharsets.UTF_8));
        String question = Service.request("fetchOrders", "<after>6</after><most>50</most>");
        String answer = Service.fitting(service.answer(Service.fitting(question)));
        assertThat(service.given, is(List.of(new OrderWire.Asked(6, 50))));
        assertThat(answer, not(containsString("\uFFFD")));
        byte[] read = read(answer, OrderShape.TOLD);
        assertThat(
                "as by REST",
                CanonicalJson.of(OrderWire.json(OrderWire.told(read))),
                is(CanonicalJson.of(OrderWire.json(service.told))));
    }

    /** Reads an answer by its shape. */
    private static byte[] read(String element, Shape shape) throws SoapTrouble {
        MessageReader message = new MessageReader(Service.message(element).getBytes(StandardCharsets.UTF_8));
        message.body();
        return new ShapeReader(message).bytes(shape);
    }

    @Test
    void tellsThatThereIsNothing() throws Exception {
        String question = Service.request("fetchOrders", "<after> +007 </after><most>1</most>");
        String answer = Service.fitting(service.answer(Service.fitting(question)));
        assertThat(service.given, is(List.of(new OrderWire.Asked(7, 1))));
        assertThat(answer, containsString("><head>0</head></"));
    }

    @Test
    void takesAResultWithFilesAndAnswers() throws Exception {
        String answer = reported(REPORT);
        assertThat(answer, containsString("><outcome>accepted</outcome></"));
        StepReport report = given();
        assertThat(report.at().toString(), is("2026-11-21T08:00:00.250Z"));
        assertThat(report.by(), is("值班员𠮷"));
        assertThat(report.words(), is("已清理，\n“附图”①\r"));
        assertThat(report.answers().get(0).answer(), is("12 <户>"));
        assertThat(report.files().get(0).name(), is("照片 1.jpg"));
        assertThat(new String(report.files().get(0).content(), StandardCharsets.UTF_8), is("内容"));
    }

    @Test
    void takesAHit() throws Exception {
        service.answered = new ReportWire.Answered(ReportWire.Result.REJECTED, "over");
        assertThat(reported(HIT), containsString("<outcome>rejected</outcome><reason>over</reason>"));
        assertThat(given().hit().orElseThrow().place(), is("东园小区 东门"));
        assertThat(given().hit().orElseThrow().granted(), is(true));
    }

    @Test
    void takesFilesOfTheFullSizeAndNoLarger() throws Exception {
        String file = "<file><name>图</name><content>%s</content></file>"
                .formatted(Base64.getMimeEncoder().encodeToString(new byte[2 * 1024 * 1024]));
        String report = REPORT.substring(0, REPORT.indexOf("<file>"));
        reported(report + file + file);
        assertThat(given().files().size(), is(2));
        String more = Service.request(
                "reportResult", report + file + file + file.replaceAll("<content>[^<]*", "<content>QQ=="));
        assertThat(assertThrows(SoapTrouble.class, () -> service.answer(more)).arguments(), is(List.of("files")));
        assertThat(service.given.size(), is(1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-000017|2026-17",
                "<step>4<|<step>0<",
                "<step>4<|<step>4.0<",
                "<step>4</step>|''",
                "<kind>result<|<kind>done<",
                "16:00:00.250+08:00|16:00:00.250",
                "2026-11-21T16|2226-11-21T16",
                "2026-11-21T16|2026-11-21T26",
                "<by>|<by>x</by><by>",
                "<words>|<words><b/>",
                "<asked>|<who>x</who><asked>",
                "<name>照片 1.jpg<|<name><",
                "<content>|<content>*",
                "<content>|<content>A",
                "<content>5YaF|<content><x/>5YaF",
                "<number>2026|<other/><number>2026",
                "<direction>IN<|<direction>UP<",
                "<granted>true<|<granted>yes<",
                "<item>0<|<item>500<",
                ":pass:7|:house:7",
                "<kind>hit<|<kind>read<",
                "<hit><edition>1</edition>|<hit>"
            })
    void refusesReports(String from, String to) {
        int changed = 0;
        for (String report : List.of(REPORT, HIT)) {
            String body = Service.request("reportResult", report.replace(from, to));
            if (report.contains(from)) {
                changed++;
                SoapTrouble trouble = assertThrows(SoapTrouble.class, () -> service.answer(body), body);
                assertThat(trouble.status(), is(400));
            }
        }
        assertThat("changed", changed > 0, is(true));
        assertThat(service.given, is(empty()));
    }
}
