package cn.zhian.exchange.reconcile.control;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cn.zhian.exchange.delivery.entity.HeldBucket;
import cn.zhian.exchange.delivery.entity.HeldMark;
import cn.zhian.exchange.delivery.entity.HeldPrint;
import cn.zhian.exchange.delivery.entity.HeldSpan;
import cn.zhian.exchange.reconcile.control.ReconcileWire.MarksAsked;
import cn.zhian.exchange.record.RecordKind;
import cn.zhian.platform.Invalid;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Questions of comparisons, whatever comes")
class ReconcileFuzzTest {
    private static final HeldBucket BUCKET = new HeldBucket("330281001001001", 498_000, 15);
    private static final List<byte[]> SOUND = List.of(
            ReconcileWire.askPrints(
                    new HeldSpan(RecordKind.PASS, List.of("330281001001001", "330281001001002"), 1, 90_000)),
            ReconcileWire.askMarks(new MarksAsked(RecordKind.DEVICE_STATE, BUCKET, "abcdefgh234567ab:device-state:7")),
            ReconcileWire.doubts(List.of("abcdefgh234567ab:resident:7")),
            ReconcileWire.tellPrints(Optional.of(Map.of(BUCKET, new HeldPrint(3, -5)))),
            ReconcileWire.tellMarks(List.of(new HeldMark("abcdefgh234567ab:resident:7", 3, -9))));

    @Test
    void readsWhatIsSoundAndRefusesTheRestWithoutFailing() {
        Random random = new Random(4);
        int refused = 0;
        for (int round = 0; round < 40_000; round++) {
            byte[] body = SOUND.get(round % SOUND.size()).clone();
            for (int change = random.nextInt(4); change >= 0; change--) {
                body[random.nextInt(body.length)] = (byte) random.nextInt(256);
            }
            refused += refused(body);
        }
        assertThat(refused, is(greaterThan(40_000)));
    }

    private static int refused(byte[] body) {
        int refused = 0;
        for (Runnable reading : List.<Runnable>of(
                () -> ReconcileWire.span(body),
                () -> ReconcileWire.marksAsked(body),
                () -> ReconcileWire.doubts(body))) {
            try {
                reading.run();
            } catch (Invalid e) {
                refused++;
            }
        }
        refused += ReconcileWire.prints(body).isEmpty() ? 1 : 0;
        return refused + (ReconcileWire.marks(body).isEmpty() ? 1 : 0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{}",
                "null",
                "{\"kind\":\"pass\",\"communities\":[],\"from\":1,\"to\":2}",
                "{\"kind\":\"pass\",\"communities\":[\"33028100100100\"],\"from\":1,\"to\":2}",
                "{\"kind\":\"pass\",\"communities\":[\"330281001001001\"],\"from\":2,\"to\":2}",
                "{\"kind\":\"pass\",\"communities\":[\"330281001001001\"],\"from\":-1,\"to\":2}",
                "{\"kind\":\"pass\",\"communities\":[\"330281001001001\"],\"from\":1,\"to\":99999999999}",
                "{\"kind\":\"pass\",\"communities\":[\"330281001001001\"],\"from\":1,\"to\":1e400}",
                "{\"kind\":\"pass\",\"communities\":[\"330281001001001\"],\"from\":1.5,\"to\":2}",
                "{\"kind\":\"bird\",\"communities\":[\"330281001001001\"],\"from\":1,\"to\":2}",
                "{\"kind\":{},\"communities\":{},\"from\":[],\"to\":null}"
            })
    void refusesOtherQuestions(String text) {
        assertThrows(Invalid.class, () -> ReconcileWire.span(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void refusesDepthsAndMasses() {
        String deep = "[".repeat(30_000);
        assertThrows(Invalid.class, () -> ReconcileWire.doubts(deep.getBytes(StandardCharsets.UTF_8)));
        List<String> many = java.util.Collections.nCopies(1_001, "abcdefgh234567ab:resident:7");
        assertThrows(Invalid.class, () -> ReconcileWire.doubts(ReconcileWire.doubts(many)));
        List<String> codes = java.util.Collections.nCopies(101, "330281001001001");
        byte[] span = ReconcileWire.askPrints(new HeldSpan(RecordKind.PASS, codes, 1, 2));
        assertThrows(Invalid.class, () -> ReconcileWire.span(span));
    }
}
