package cn.zhian.exchange.feed.control;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cn.zhian.exchange.certificate.OwnCertificate;
import cn.zhian.exchange.delivery.entity.Cause;
import cn.zhian.exchange.delivery.entity.CauseWord;
import cn.zhian.exchange.delivery.entity.PushFailed;
import cn.zhian.exchange.delivery.entity.RecordAnswer;
import cn.zhian.exchange.delivery.entity.Verdict;
import cn.zhian.exchange.feed.control.StubPlatform.Behaviour;
import cn.zhian.exchange.record.OutRecord;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Platforms that behave badly, over real sockets")
class BadPlatformsTest {
    private static final String REST = "police-population-rest";
    private static final String SOAP = "police-population-soap";
    private static final String JSON = "application/json; charset=UTF-8";
    private static final String XML = "application/soap+xml; charset=UTF-8";

    private static List<OutRecord> residents(int count) {
        return LongStream.rangeClosed(1, count)
                .mapToObj(number -> Feeds.resident(number, "王小明" + number))
                .toList();
    }

    private static List<RecordAnswer> push(String profile, StubPlatform stub, List<OutRecord> batch) throws PushFailed {
        return new FeedClient(Feeds.CLOCK, Feeds.counting(), OwnCertificate.none())
                .push(Feeds.SHIPPED.get(profile), Feeds.access(profile, stub.address()), batch);
    }

    private static Behaviour saying(int status, String type, byte[] body) {
        return (request, out) -> out.write(StubPlatform.http(status, type, body));
    }

    private static Behaviour json(String body) {
        return saying(200, JSON, body.getBytes(StandardCharsets.UTF_8));
    }

    private static PushFailed fails(String profile, Behaviour behaviour) throws IOException {
        try (StubPlatform stub = new StubPlatform(behaviour)) {
            return assertThrows(PushFailed.class, () -> push(profile, stub, residents(2)));
        }
    }

    private static void retried(String profile, Behaviour behaviour, String reason) throws IOException {
        PushFailed failed = fails(profile, behaviour);
        assertThat(failed.getMessage(), containsString(reason));
        assertThat(failed.getMessage(), failed.retryable(), is(true));
        assertThat(failed.getMessage(), not(containsString("王小明")));
    }

    private static String line(OutRecord record, String code) {
        return "{\"lsh\":\"" + RequestParts.serial(record) + "\",\"jgdm\":\"" + code + "\",\"jgms\":\"x\"}";
    }

    @Test
    void doesNotTakeAStatusForSuccess() throws IOException {
        retried(REST, json(""), "JSON");
        retried(REST, json("{}"), "does not say whether");
        retried(REST, json("{\"code\":\"200\"}"), "nothing of some records");
        retried(REST, json("{\"code\":\"777\",\"msg\":\"?\"}"), "does not say whether");
        retried(REST, json("<html>login</html>"), "JSON");
        retried(REST, json("{\"code\":\"503\",\"msg\":\"系统忙\"}"), "系统忙");
        retried(SOAP, saying(200, XML, "<a/>".getBytes(StandardCharsets.UTF_8)), "does not say whether");
    }

    @Test
    void tellsWhatSomebodyMustDo() throws IOException {
        PushFailed refused = fails(REST, json("{\"code\":\"401\",\"msg\":\"签名错误\"}"));
        assertThat(refused.retryable(), is(false));
        assertThat(refused.getMessage(), containsString("签名错误"));
        assertThat(fails(REST, saying(404, JSON, new byte[0])).retryable(), is(false));
    }

    @Test
    void triesAgainAfterTroubleOfTheServer() throws IOException {
        retried(REST, saying(500, JSON, "{\"code\":\"200\"}".getBytes(StandardCharsets.UTF_8)), "500");
        retried(REST, saying(503, JSON, new byte[0]), "503");
        retried(REST, saying(429, JSON, new byte[0]), "429");
        retried(REST, (request, out) -> {}, "ended before");
        retried(
                REST,
                (request, out) -> out.write(
                        "HTTP/1.1 200 OK\r\nContent-Length: 900\r\n\r\n{\"code\"".getBytes(StandardCharsets.UTF_8)),
                "ended before");
    }

    @Test
    void waitsNoLongerThanTheProfileSays() throws Exception {
        CountDownLatch end = new CountDownLatch(1);
        FeedProfile patient = Feeds.SHIPPED.get(REST);
        FeedHttp http = new FeedHttp(OwnCertificate.none());
        RequestMaking making =
                new RequestMaking(patient, Feeds.access(REST, "http://127.0.0.1"), Feeds.CLOCK, Feeds.counting());
        for (boolean drips : new boolean[] {false, true}) {
            Behaviour slow = (request, out) -> {
                if (drips) {
                    out.write("HTTP/1.1 200 OK\r\nContent-Length: 900\r\n\r\n{".getBytes(StandardCharsets.UTF_8));
                    out.flush();
                }
                end.await();
            };
            try (StubPlatform stub = new StubPlatform(slow)) {
                making = new RequestMaking(patient, Feeds.access(REST, stub.address()), Feeds.CLOCK, Feeds.counting());
                var operation = patient.kinds().get(residents(1).get(0).kind()).change();
                var request = making.make(operation, residents(1));
                long begun = System.nanoTime();
                PushFailed failed =
                        assertThrows(PushFailed.class, () -> http.send(request, Duration.ofMillis(700), 1000));
                assertThat(failed.getMessage(), containsString("did not answer"));
                assertThat(Duration.ofNanos(System.nanoTime() - begun), is(lessThan(Duration.ofSeconds(10))));
            }
        }
        end.countDown();
    }

    @Test
    void takesHalfAnAnswerForHalf() throws Exception {
        List<OutRecord> batch = residents(4);
        Behaviour half = json("{\"code\":\"200\",\"data\":[" + line(batch.get(0), "00") + "," + line(batch.get(2), "01")
                + "," + line(Feeds.resident(99, "别人"), "00") + "," + line(batch.get(3), "55") + "]}");
        try (StubPlatform stub = new StubPlatform(half)) {
            List<RecordAnswer> answers = push(REST, stub, batch);
            assertThat(
                    answers,
                    is(List.of(
                            RecordAnswer.accepted(batch.get(0).id(), 3),
                            RecordAnswer.duplicate(batch.get(2).id(), 3))));
        }
    }

    @Test
    void doesNotBelieveAcknowledgementsOfOtherVersions() throws IOException {
        OutRecord older = Feeds.record(Feeds.resident(1, "甲").kind(), 1, 2, "{}");
        retried(REST, json("{\"code\":\"200\",\"data\":[" + line(older, "00") + "]}"), "nothing of some records");
    }

    @Test
    void keepsWhatPlatformsQuoteOutOfReasons() throws Exception {
        List<OutRecord> batch = residents(1);
        String reason = "王小明1 的身份证 990101199001010001 与 13912345678 不符";
        Behaviour quoting = json("{\"code\":\"200\",\"data\":[{\"lsh\":\"" + RequestParts.serial(batch.get(0))
                + "\",\"jgdm\":\"11\",\"jgms\":\"" + reason + "\"}]}");
        try (StubPlatform stub = new StubPlatform(quoting)) {
            RecordAnswer answer = push(REST, stub, batch).get(0);
            assertThat(answer.verdict(), is(Verdict.REJECTED));
            assertThat(answer.cause().orElseThrow().about(), is("11 *** 的身份证 *** 与 *** 不符"));
        }
    }

    @Test
    void findsTheOneRecordForWhichAWholeBatchIsRefused() throws Exception {
        List<OutRecord> batch = residents(7);
        String bad = RequestParts.serial(batch.get(4));
        AtomicInteger requests = new AtomicInteger();
        Behaviour strict = (request, out) -> {
            requests.incrementAndGet();
            StringBuilder lines = new StringBuilder();
            for (OutRecord record : batch) {
                if (request.body().contains(RequestParts.serial(record))) {
                    lines.append(lines.isEmpty() ? "" : ",").append(line(record, "00"));
                }
            }
            String body = request.body().contains(bad)
                    ? "{\"code\":\"422\",\"msg\":\"数据不合规\"}"
                    : "{\"code\":\"200\",\"data\":[" + lines + "]}";
            out.write(StubPlatform.http(200, JSON, body.getBytes(StandardCharsets.UTF_8)));
        };
        try (StubPlatform stub = new StubPlatform(strict)) {
            List<RecordAnswer> answers = push(REST, stub, batch);
            assertThat(answers.size(), is(7));
            assertThat(
                    answers.stream()
                            .filter(answer -> answer.verdict() == Verdict.REJECTED)
                            .toList(),
                    is(List.of(
                            RecordAnswer.rejected(batch.get(4).id(), 3, new Cause(CauseWord.NOT_TAKEN, "422 数据不合规")))));
            assertThat(requests.get(), is(lessThan(8)));
        }
    }

    @Test
    void cutsHugeAnswersOff() throws IOException {
        retried(
                REST,
                (request, out) -> {
                    out.write("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n".getBytes(StandardCharsets.UTF_8));
                    byte[] block = " ".repeat(65_536).getBytes(StandardCharsets.UTF_8);
                    for (int i = 0; i < 4_000; i++) {
                        out.write(block);
                    }
                },
                "longer than");
    }

    @Test
    void refusesOtherCharsets() throws IOException {
        byte[] gbk = "{\"code\":\"200\",\"msg\":\"成功\"}".getBytes(Charset.forName("GB18030"));
        retried(REST, saying(200, "application/json; charset=GBK", gbk), "UTF-8");
        byte[] soap = "<env:Envelope xmlns:env='x'>成功</env:Envelope>".getBytes(Charset.forName("GB18030"));
        retried(SOAP, saying(200, XML, soap), "UTF-8");
    }

    @Test
    void expandsNothing() throws IOException {
        StringBuilder bomb = new StringBuilder("<!DOCTYPE b [<!ENTITY a \"aaaaaaaaaa\">");
        for (char name = 'b'; name < 'k'; name++) {
            bomb.append("<!ENTITY ")
                    .append(name)
                    .append(" \"")
                    .append(("&" + (char) (name - 1) + ";").repeat(10))
                    .append("\">");
        }
        String entity = "<!DOCTYPE b [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><b>&x;</b>";
        for (String text : List.of(
                bomb + "]><b>&j;</b>", entity, "<a>".repeat(50_000), "<a>".repeat(5_000) + "</a>".repeat(5_000))) {
            retried(
                    SOAP,
                    saying(200, XML, text.getBytes(StandardCharsets.UTF_8)),
                    "has not the form of the profile: XML");
        }
        retried(REST, json("[".repeat(100_000)), "profile: JSON");
    }

    @Test
    void rejectsWhatItCanNotMapAndSendsTheRest() throws Exception {
        OutRecord odd = Feeds.record(Feeds.resident(1, "甲").kind(), 2, 1, "{\"Name\":\"乙\",\"GenderCode\":\"7\"}");
        OutRecord right = Feeds.resident(1, "王小明");
        try (StubPlatform stub = new StubPlatform(json("{\"code\":\"200\",\"data\":[" + line(right, "00") + "]}"))) {
            List<RecordAnswer> answers = push(REST, stub, List.of(odd, right));
            assertThat(answers.get(0).verdict(), is(Verdict.REJECTED));
            assertThat(
                    answers.get(0).cause(), is(Optional.of(new Cause(CauseWord.ITEM_CODE, "/body/GenderCode (xbdm)"))));
            assertThat(answers.get(1), is(RecordAnswer.accepted(right.id(), 3)));
            assertThat(stub.asked().get(0).body(), not(containsString("乙")));
        }
    }

    @Test
    void tellsOfErasuresByTheirOwnOperationOrSaysThatItDoesNot() throws Exception {
        OutRecord gone = Feeds.erased(Feeds.resident(1, "甲").kind(), 1, 4);
        try (StubPlatform stub = new StubPlatform(json("{\"code\":\"200\",\"data\":[" + line(gone, "00") + "]}"))) {
            assertThat(push(REST, stub, List.of(gone)), is(List.of(RecordAnswer.accepted(gone.id(), 4))));
            assertThat(stub.asked().get(0).line(), is("POST /syrk/v1/persons/removals HTTP/1.1"));
        }
        OutRecord community = Feeds.erased(cn.zhian.exchange.record.RecordKind.COMMUNITY, 1, 2);
        OutRecord pass = Feeds.record(cn.zhian.exchange.record.RecordKind.PASS, 1, 1, "{}");
        try (StubPlatform stub = new StubPlatform(json("{}"))) {
            List<RecordAnswer> answers = push("housing-filing-soap", stub, List.of(community, pass));
            assertThat(answers.get(0).cause(), is(Optional.of(new Cause(CauseWord.NO_ERASURE, "community"))));
            assertThat(answers.get(1).cause(), is(Optional.of(new Cause(CauseWord.NO_KIND, "pass"))));
            assertThat(stub.asked().isEmpty(), is(true));
        }
    }
}
