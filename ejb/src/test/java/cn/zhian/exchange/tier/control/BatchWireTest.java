package cn.zhian.exchange.tier.control;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.instanceOf;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cn.zhian.exchange.record.OutRecord;
import cn.zhian.exchange.record.RecordKind;
import cn.zhian.exchange.tier.entity.ReadRecord;
import cn.zhian.exchange.tier.entity.ReadRecord.Sound;
import cn.zhian.exchange.tier.entity.ReadRecord.Unsound;
import cn.zhian.exchange.tier.entity.RecordOutcome;
import cn.zhian.exchange.tier.entity.RecordResult;
import cn.zhian.exchange.tier.entity.WireLimits;
import cn.zhian.platform.CanonicalJson;
import cn.zhian.platform.Invalid;
import cn.zhian.platform.TooLarge;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.LongStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BatchWireTest {
    private static final OutRecord GOOD = Records.resident(7, 3);

    static byte[] packed(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return packed.toByteArray();
    }

    private static List<ReadRecord> read(String json) {
        return BatchWire.read(packed(json.getBytes(StandardCharsets.UTF_8)));
    }

    private static String hashed(OutRecord record) {
        String text = CanonicalJson.of(record.json());
        return text.substring(0, text.length() - 1) + ",\"hash\":\"" + record.hash() + "\"}";
    }

    /** A good record, another, and a good one. */
    private static List<ReadRecord> between(String record) {
        return read("{\"records\":[" + hashed(GOOD) + "," + record + "," + hashed(Records.resident(8, 1)) + "]}");
    }

    private static String reason(String record) {
        List<ReadRecord> read = between(record);
        assertThat(read, hasSize(3));
        assertThat(read.get(0), instanceOf(Sound.class));
        assertThat(read.get(2), instanceOf(Sound.class));
        return ((Unsound) read.get(1)).reason();
    }

    @Test
    void readsWhatWasWritten() {
        List<OutRecord> records = LongStream.range(0, WireLimits.RECORDS)
                .mapToObj(number -> Records.resident(number, number))
                .toList();
        List<ReadRecord> read = BatchWire.read(BatchWire.write(records).packed());
        assertThat(read.stream().map(one -> ((Sound) one).record()).toList(), is(records));
        assertThat(((Sound) read.get(5)).hash(), is(records.get(5).hash()));
    }

    @Test
    void writesNoMoreThanABatchMayHave() {
        JsonObject large = Json.createObjectBuilder()
                .add("Name", "王")
                .add("note", "文".repeat(WireLimits.TEXT))
                .build();
        List<OutRecord> records = LongStream.range(0, WireLimits.RECORDS)
                .mapToObj(number -> Records.record(RecordKind.RESIDENT, number, 1, large))
                .toList();
        BatchWire.Written written = BatchWire.write(records);
        assertThat(written.records(), is(250));
        assertThat(BatchWire.read(written.packed()), hasSize(250));
    }

    @Test
    void readsAnEmptyBatch() {
        assertThat(BatchWire.read(BatchWire.write(List.of()).packed()), hasSize(0));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"version\":3   | \"version\":4     | hash",
                "\"version\":3   | \"version\":3.5   | number version",
                "\"version\":3   | \"version\":3e5   | number version",
                "\"version\":3   | \"version\":-3    | version",
                "\"version\":3   | \"version\":\"3\" | version",
                "\"version\":3   | \"version\":3,\"version\":3 | twice version",
                "\"schema\":1    | \"schema\":2      | schema",
                "\"schema\":1    | \"schema\":\"1\"  | member schema",
                "\"schema\":1    | \"scheme\":1      | member schema",
                "\"erased\":false | \"erased\":0     | member erased",
                "\"erased\":false | \"erased\":false,\"more\":1 | member more",
                "\"kind\":\"resident\" | \"kind\":\"ghost\" | kind",
                "\"kind\":\"resident\" | \"kind\":\"house\" | id",
                "\"kind\":\"resident\" | \"kind\":null    | member kind",
                "\"community\":\"330281001001001\" | \"community\":\"33028100100100\" | community",
                "\"at\":\"2026-11-21T08:00:00.250Z\" | \"at\":\"2026-11-21T08:00:00.25Z\" | time",
                "\"at\":\"2026-11-21T08:00:00.250Z\" | \"at\":\"+1000000-01-01T00:00:00Z\" | time",
                "\"GenderCode\":\"1\" | \"GenderCode\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":1}}}}}}} |"
                        + " deep a",
                "\"GenderCode\":\"1\" | \"GenderCode\":\"\\u0000\" | text GenderCode",
                "\"GenderCode\":\"1\" | \"GenderCode\":\"\\ud800\" | text GenderCode",
                "\"GenderCode\":\"1\" | \"a\":{\"b\":1,\"b\":2} | twice b"
            })
    void rejectsTheRecordAndNotTheBatch(String part, String other, String reason) {
        String wrong = hashed(GOOD).replace(part, other);
        assertThat(wrong.equals(hashed(GOOD)), is(false));
        assertThat(reason(wrong), is(reason));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "null", "\"text\"", "[]", "[[1,[2]]]", "{}"})
    void rejectsWhatIsNoRecord(String wrong) {
        assertThat(reason(wrong), startsWith("member"));
    }

    @Test
    void namesTheRecordThatItRejects() {
        String wrong = hashed(GOOD).replace("\"schema\":1", "\"schema\":9");
        assertThat(between(wrong).get(1), is(new Unsound(GOOD.id(), 3, "schema")));
    }

    @Test
    void rejectsTooMuchOfAnything() {
        String person = CanonicalJson.of(GOOD.body());
        assertThat(reason(body(person, "{\"a\":\"" + "x".repeat(WireLimits.TEXT + 1) + "\"}")), is("long a"));
        assertThat(reason(body(person, "{\"a\":" + "9".repeat(400_000) + "}")), is("number a"));
        String list = String.join(",", Collections.nCopies(WireLimits.WIDTH + 1, "1"));
        assertThat(reason(body(person, "{\"a\":[" + list + "]}")), is("long a"));
        assertThat(reason(body(person, "{\"" + "n".repeat(100_000) + "\":1}")), is("long"));
    }

    private static String body(String from, String to) {
        return hashed(GOOD).replace(from, to);
    }

    @Test
    void rejectsAnErasedRecordWithABodyAndAnErasedPass() {
        OutRecord gone = Records.gone(7, 4);
        assertThat(between(hashed(gone)).get(1), instanceOf(Sound.class));
        OutRecord full =
                new OutRecord(gone.id(), gone.kind(), gone.community(), 4, gone.at(), true, Records.person("王", "99"));
        assertThat(reason(hashed(full)), is("erased"));
        OutRecord pass = Records.pass(1);
        OutRecord over = new OutRecord(
                pass.id(), pass.kind(), pass.community(), 1, pass.at(), true, JsonObject.EMPTY_JSON_OBJECT);
        assertThat(reason(hashed(over)), is("erased"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "{}",
                "1",
                "{\"records\":{}}",
                "{\"other\":[]}",
                "{\"records\":[]",
                "{\"records\":[]} x",
                "{\"records\":[]}{\"records\":[]}",
                "{\"records\":[}",
                "{\"records\":[1,]}"
            })
    void refusesWhatIsNoBatch(String json) {
        assertThrows(Invalid.class, () -> read(json));
    }

    @Test
    void saysAtWhichRecordTheTextBreaks() {
        Invalid refusal = assertThrows(
                Invalid.class, () -> read("{\"records\":[" + hashed(GOOD) + "," + hashed(GOOD) + ",{\"id\": nonsense"));
        assertThat(refusal.errors().stream().map(error -> error.field()).toList(), contains("records[2]"));
    }

    @Test
    void refusesOtherCharsetsAndWhatIsNotPacked() {
        String batch = "{\"records\":[" + hashed(GOOD) + "]}";
        assertThat(refusal(packed(batch.getBytes(Charset.forName("GB18030")))), is("problem.tier.utf8"));
        assertThat(refusal(batch.getBytes(StandardCharsets.UTF_8)), is("problem.tier.gzip"));
        byte[] whole = BatchWire.write(List.of(GOOD)).packed();
        assertThat(refusal(Arrays.copyOf(whole, whole.length - 9)), is("problem.tier.gzip"));
    }

    private static String refusal(byte[] bytes) {
        return assertThrows(Invalid.class, () -> BatchWire.read(bytes)).key();
    }

    @Test
    void refusesABombBeforeItIsUnpacked() {
        byte[] bomb = packed(new byte[200 * 1024 * 1024]);
        long before = System.nanoTime();
        assertThrows(TooLarge.class, () -> BatchWire.read(bomb));
        assertThat("seconds", (System.nanoTime() - before) / 1_000_000_000 < 5, is(true));
    }

    @Test
    void takesTheLargestBatchAndNoLarger() {
        String one = hashed(GOOD);
        String pad = " "
                .repeat(WireLimits.UNPACKED
                        - one.getBytes(StandardCharsets.UTF_8).length
                        - "{\"records\":[]}".length());
        assertThat(read("{\"records\":[" + pad + one + "]}"), hasSize(1));
        assertThrows(TooLarge.class, () -> read("{\"records\":[ " + pad + one + "]}"));
    }

    @Test
    void refusesMoreRecordsThanABatchMayHave() {
        String many = String.join(",", Collections.nCopies(WireLimits.RECORDS + 1, "1"));
        Invalid refusal = assertThrows(Invalid.class, () -> read("{\"records\":[" + many + "]}"));
        assertThat(refusal.key(), is("problem.tier.many"));
    }

    @Test
    void refusesEndlessDepthWithoutFallingOver() {
        String deep = "[".repeat(2_000_000);
        assertThrows(Invalid.class, () -> read("{\"records\":[" + deep));
        String deepObject = "{\"a\":".repeat(700_000);
        assertThrows(Invalid.class, () -> read("{\"records\":[" + deepObject));
    }

    @Test
    void readsAnswersBack() {
        var results = List.of(
                new RecordResult("a:b:1", 3, RecordOutcome.REJECTED, "item-code GenderCode"),
                new RecordResult("", 0, RecordOutcome.ACCEPTED, ""));
        assertThat(ResultsWire.read(ResultsWire.write(results)).orElseThrow(), is(results));
        for (String wrong : List.of("", "{}", "[]", "{\"results\":1}", "{\"results\":[1]}", "{\"results\":[{}]}")) {
            assertThat(
                    wrong,
                    ResultsWire.read(wrong.getBytes(StandardCharsets.UTF_8)).isEmpty(),
                    is(true));
        }
        String huge = Json.createObjectBuilder()
                .add(
                        "results",
                        Json.createArrayBuilder()
                                .add(Json.createObjectBuilder()
                                        .add("id", "a")
                                        .add("version", new BigDecimal("1e400"))
                                        .add("result", "accepted")))
                .build()
                .toString();
        assertThat(ResultsWire.read(huge.getBytes(StandardCharsets.UTF_8)).isEmpty(), is(true));
    }
}
