package cn.zhian.exchange.feed.control;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThanOrEqualTo;

import cn.zhian.exchange.delivery.entity.Cause;
import cn.zhian.exchange.delivery.entity.PushFailed;
import cn.zhian.exchange.delivery.entity.RecordAnswer;
import cn.zhian.exchange.feed.control.AnswerReading.Result;
import cn.zhian.exchange.feed.entity.FeedAnswer;
import cn.zhian.exchange.record.OutRecord;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever a platform answers: verdicts about what was asked, or a failed push; nothing else comes out. */
class AnswerFuzzTest {
    private static final List<OutRecord> ASKED = List.of(Feeds.resident(1, "王小明"), Feeds.resident(2, "李小红"));
    private static final Set<String> IDS = ASKED.stream().map(OutRecord::id).collect(Collectors.toSet());

    @Property(tries = 2_000)
    void bytes(@ForAll byte[] body, @ForAll("profiles") String profile, @ForAll("statuses") int status) {
        reads(profile, status, body);
    }

    @Property(tries = 4_000)
    void almostRightJson(@ForAll("pieces") String text, @ForAll("statuses") int status) {
        reads("police-population-rest", status, text.getBytes(StandardCharsets.UTF_8));
        reads("big-data-sharing-rest", status, text.getBytes(StandardCharsets.UTF_8));
    }

    @Property(tries = 4_000)
    void almostRightXml(@ForAll("tags") String text, @ForAll("statuses") int status) {
        String around =
                "<env:Envelope xmlns:env='http://www.w3.org/2003/05/soap-envelope' xmlns:rk='urn:example:gab:syrk:1'>"
                        + "<env:Body><rk:response>" + text + "</rk:response></env:Body></env:Envelope>";
        reads("police-population-soap", status, around.getBytes(StandardCharsets.UTF_8));
        reads("housing-filing-soap", status, text.getBytes(StandardCharsets.UTF_8));
    }

    private static void reads(String profile, int status, byte[] body) {
        try {
            Result result = new AnswerReading(Feeds.SHIPPED.get(profile)).read(new FeedAnswer(status, "", body), ASKED);
            if (result instanceof Result.Each each) {
                assertThat(
                        IDS.containsAll(
                                each.answers().stream().map(RecordAnswer::id).toList()),
                        is(true));
                each.answers()
                        .forEach(answer -> assertThat(
                                answer.cause().map(Cause::text).orElse("").length(), is(lessThanOrEqualTo(400))));
            }
        } catch (PushFailed e) {
            assertThat(e.getMessage().isBlank(), is(false));
        }
    }

    @Provide
    Arbitrary<String> profiles() {
        return Arbitraries.of(Feeds.SHIPPED.keySet());
    }

    @Provide
    Arbitrary<Integer> statuses() {
        return Arbitraries.of(200, 200, 200, 400, 401, 500, 302);
    }

    @Provide
    Arbitrary<String> pieces() {
        return Arbitraries.of(
                        "{",
                        "}",
                        "[",
                        "]",
                        ",",
                        ":",
                        "\"code\"",
                        "\"200\"",
                        "200",
                        "\"data\"",
                        "\"lsh\"",
                        "\"jgdm\"",
                        "\"00\"",
                        "null",
                        "true",
                        "\"" + RequestParts.serial(ASKED.get(0)) + "\"",
                        "1e999999999",
                        "\"resultCode\"",
                        "\"S000\"",
                        "\"results\"",
                        "\"state\"",
                        "\"\\ud800\"",
                        "-")
                .list()
                .ofMaxSize(30)
                .map(list -> String.join("", list));
    }

    @Provide
    Arbitrary<String> tags() {
        return Arbitraries.of(
                        "<rk:JGDM>",
                        "</rk:JGDM>",
                        "0000",
                        "<rk:JGLB>",
                        "</rk:JGLB>",
                        "<rk:JG>",
                        "</rk:JG>",
                        "<rk:LSH>",
                        "</rk:LSH>",
                        "<rk:ZT>0</rk:ZT>",
                        RequestParts.serial(ASKED.get(1)),
                        "<a/>",
                        "<![CDATA[",
                        "]]>",
                        "&amp;",
                        "&x;",
                        "<!--",
                        "-->",
                        "<?a b?>",
                        "\u0000")
                .list()
                .ofMaxSize(20)
                .map(list -> String.join("", list));
    }
}
