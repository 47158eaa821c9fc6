package cn.zhian.exchange.soap;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Whatever message comes, there is an answer or the sender's fault; never our own trouble. */
class SoapFuzzTest {
    private static final List<String> NAMES = List.of(
            "prints",
            "records",
            "doubts",
            "kind",
            "community",
            "from",
            "to",
            "hour",
            "slot",
            "after",
            "id",
            "most",
            "number",
            "step",
            "at",
            "by",
            "words",
            "answer",
            "asked",
            "hit",
            "edition",
            "item",
            "pass",
            "place",
            "direction",
            "granted",
            "file",
            "name",
            "content",
            "record",
            "body",
            "text",
            "object",
            "list",
            "odd");
    private static final List<byte[]> SOUND = List.of(
            sound(
                    "reconcile",
                    "<prints><kind>pass</kind><community>330281001001001</community><from>1</from><to>9</to></prints>"),
            sound("reconcile", "<doubts><id>abcdefgh234567ab:resident:7</id></doubts>"),
            sound("fetchOrders", "<after>0</after><most>50</most>"),
            sound(
                    "reportResult",
                    "<number>2026-000017</number><step>1</step><kind>result</kind><at>2026-11-21T08:00:00Z</at>"
                            + "<words>已清理</words><answer><asked>几户</asked></answer><file><name>图</name><content>QQ==</content></file>"),
            sound("push", "<record><id>x</id><body><text name='Name'>王小明</text></body></record>"));

    private static byte[] sound(String operation, String content) {
        return Service.message(Service.request(operation, content)).getBytes(StandardCharsets.UTF_8);
    }

    @Property(tries = 2_000)
    void bytesOfAnyKind(@ForAll @Size(max = 300) byte[] bytes) {
        total(bytes);
    }

    @Property(tries = 6_000)
    void aByteChanged(@ForAll @IntRange(max = 100_000) int at, @ForAll byte other, @ForAll @IntRange(max = 4) int of) {
        byte[] bytes = SOUND.get(of).clone();
        bytes[at % bytes.length] = other;
        total(bytes);
    }

    @Property(tries = 2_000)
    void cutShort(@ForAll @IntRange(max = 100_000) int at, @ForAll @IntRange(max = 4) int of) {
        byte[] whole = SOUND.get(of);
        assertThat(total(Arrays.copyOf(whole, at % whole.length)), is(false));
    }

    @Property(tries = 6_000)
    void elementsOfAnyKind(@ForAll("operations") String operation, @ForAll("elements") String elements) {
        total(sound(operation, elements));
    }

    @Provide
    Arbitrary<String> operations() {
        return Arbitraries.of("push", "reconcile", "fetchOrders", "reportResult");
    }

    @Provide
    Arbitrary<String> elements() {
        Arbitrary<String> text = Arbitraries.of(
                "",
                "0",
                "-1",
                "1",
                "9999999999999999999",
                "1e9",
                "true",
                "王𠮷",
                "pass",
                "result",
                "330281001001001",
                "abcdefgh234567ab:pass:7",
                "2026-000017",
                "2026-11-21T08:00:00Z",
                "QQ==",
                "Q",
                "&#13;",
                "&#x85;",
                "<![CDATA[<]]>");
        return Arbitraries.recursive(
                () -> text,
                inner -> Combinators.combine(Arbitraries.of(NAMES), inner)
                        .as((name, content) -> "<" + name + ">" + content + "</" + name + ">")
                        .list()
                        .ofMaxSize(6)
                        .map(all -> String.join("", all)),
                1,
                4);
    }

    /** Whether it was answered. */
    private static boolean total(byte[] message) {
        Service service = new Service();
        try {
            return service.raw(message).body().length > 0;
        } catch (SoapTrouble trouble) {
            assertThat(trouble.kind(), is(not(SoapTrouble.Kind.RECEIVER)));
            assertThat(trouble.getMessage(), startsWith("problem."));
            assertThat("nothing was done", service.given.isEmpty(), is(true));
            return false;
        }
    }
}
