package cn.zhian.exchange.tier.control;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import cn.zhian.exchange.tier.entity.ReadRecord;
import cn.zhian.exchange.tier.entity.ReadRecord.Sound;
import cn.zhian.platform.Invalid;
import cn.zhian.platform.TooLarge;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Whatever bytes come, there is a batch or a refusal that says why. */
class BatchFuzzTest {
    private static final List<cn.zhian.exchange.record.OutRecord> THREE =
            List.of(Records.resident(1, 1), Records.pass(2), Records.gone(3, 9));
    private static final String TEXT = Gzip.unpack(BatchWire.write(THREE).packed());

    @Property(tries = 2_000)
    void bytesOfAnyKind(@ForAll byte[] bytes) {
        assertThat(total(bytes), is(true));
    }

    @Property(tries = 2_000)
    void packedBytesOfAnyKind(@ForAll @Size(max = 300) byte[] bytes) {
        assertThat(total(BatchWireTest.packed(bytes)), is(true));
    }

    @Property(tries = 3_000)
    void aPackedBatchWithAByteChanged(@ForAll @IntRange(max = 100_000) int at, @ForAll byte other) {
        byte[] packed = BatchWire.write(THREE).packed();
        packed[at % packed.length] = other;
        assertThat(total(packed), is(true));
    }

    /** What is changed in the text is either not read as that record, or it changes nothing. */
    @Property(tries = 5_000)
    void aTextWithAByteChanged(@ForAll @IntRange(max = 100_000) int at, @ForAll byte other) {
        byte[] text = TEXT.getBytes(StandardCharsets.UTF_8);
        text[at % text.length] = other;
        byte[] packed = BatchWireTest.packed(text);
        if (!total(packed)) {
            throw new AssertionError("neither a batch nor a refusal");
        }
        for (ReadRecord one : readable(packed)) {
            boolean harmless = !(one instanceof Sound sound) || THREE.contains(sound.record());
            assertThat(one.toString(), harmless, is(true));
        }
    }

    @Property(tries = 3_000)
    void aTextCutShort(@ForAll @IntRange(max = 100_000) int at) {
        byte[] text = TEXT.getBytes(StandardCharsets.UTF_8);
        byte[] cut = java.util.Arrays.copyOf(text, at % text.length);
        assertThat(readable(BatchWireTest.packed(cut)).size(), is(0));
    }

    @Property(tries = 3_000)
    void anyJsonWhereARecordStands(@ForAll("json") String json) {
        String batch = "{\"records\":[" + json + "]}";
        List<ReadRecord> read = BatchWire.read(BatchWireTest.packed(batch.getBytes(StandardCharsets.UTF_8)));
        assertThat(read.size(), is(1));
        assertThat(read.get(0) instanceof Sound, is(false));
    }

    @Provide
    Arbitrary<String> json() {
        Arbitrary<String> leaf = Arbitraries.of(
                "1",
                "-0",
                "1e999999999",
                "0.1",
                "99999999999999999999999",
                "true",
                "null",
                "\"\"",
                "\"\\ud83d\"",
                "\"王\"");
        Arbitrary<String> name =
                Arbitraries.of("id", "kind", "schema", "community", "version", "at", "erased", "body", "hash", "x");
        return Arbitraries.recursive(
                () -> leaf,
                inner -> Arbitraries.oneOf(
                        inner.list().ofMaxSize(4).map(parts -> "[" + String.join(",", parts) + "]"),
                        net.jqwik.api.Combinators.combine(name, inner)
                                .as((key, value) -> "\"" + key + "\":" + value)
                                .list()
                                .ofMaxSize(10)
                                .map(members -> "{" + String.join(",", members) + "}")),
                0,
                4);
    }

    private static boolean total(byte[] packed) {
        readable(packed);
        return true;
    }

    /** What was read; nothing if it was refused. Anything but a refusal goes through. */
    private static List<ReadRecord> readable(byte[] packed) {
        try {
            return BatchWire.read(packed);
        } catch (Invalid | TooLarge refusal) {
            if (!refusal.key().startsWith("problem.")) {
                throw new AssertionError("no reason", refusal);
            }
            return List.of();
        }
    }
}
