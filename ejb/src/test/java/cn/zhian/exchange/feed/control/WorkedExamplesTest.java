package cn.zhian.exchange.feed.control;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import cn.zhian.exchange.delivery.entity.RecordAnswer;
import cn.zhian.exchange.feed.control.AnswerReading.Result;
import cn.zhian.exchange.feed.entity.FeedAnswer;
import cn.zhian.exchange.feed.entity.FeedRequest;
import cn.zhian.exchange.record.OutRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds docs/exchange/feeds.md to what is sent, byte by byte. */
@DisplayName("The worked examples of the documentation")
class WorkedExamplesTest {
    private static final Path PAGE = Path.of("..", "docs", "exchange", "feeds.md");

    private static OutRecord record(String profile) {
        return profile.startsWith("police") ? Feeds.resident(7, "王小明") : Feeds.house(12);
    }

    private static String request(String profile) throws Exception {
        FeedProfile read = Feeds.SHIPPED.get(profile);
        RequestMaking making = new RequestMaking(
                read, Feeds.access(profile, "https://platform.example:8443/gw"), Feeds.CLOCK, Feeds.counting());
        OutRecord record = record(profile);
        FeedRequest request = making.make(read.kinds().get(record.kind()).change(), List.of(record));
        String headers = request.headers().entrySet().stream()
                .map(header -> header.getKey() + ": " + header.getValue() + "\n")
                .collect(Collectors.joining());
        return request.method() + " " + request.address() + "\n" + headers + "\n"
                + new String(request.body(), StandardCharsets.UTF_8) + "\n";
    }

    /** The block after a heading such as {@code <!-- example police-population-rest request -->}. */
    private static String block(String profile, String which) throws IOException {
        String page = Files.readString(PAGE);
        String mark = "<!-- example " + profile + " " + which + " -->";
        int begin = page.indexOf("```\n", page.indexOf(mark)) + 4;
        return page.contains(mark) ? page.substring(begin, page.indexOf("```", begin)) : "";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "police-population-soap",
                "police-population-rest",
                "housing-filing-soap",
                "big-data-sharing-rest"
            })
    void areWhatIsSentAndUnderstood(String profile) throws Exception {
        Files.createDirectories(Path.of("target", "examples"));
        Files.writeString(Path.of("target", "examples", profile + ".txt"), request(profile));
        assertThat(block(profile, "request"), is(request(profile)));
        OutRecord record = record(profile);
        byte[] answer = block(profile, "answer").strip().getBytes(StandardCharsets.UTF_8);
        Result result =
                new AnswerReading(Feeds.SHIPPED.get(profile)).read(new FeedAnswer(200, "", answer), List.of(record));
        assertThat(result, is(new Result.Each(List.of(RecordAnswer.accepted(record.id(), record.version())))));
    }
}
