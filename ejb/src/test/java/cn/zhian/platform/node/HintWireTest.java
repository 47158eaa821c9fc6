package cn.zhian.platform.node;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThanOrEqualTo;

import cn.zhian.platform.node.HintWire.Told;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class HintWireTest {
    private static final JsonObject WHAT =
            Json.createObjectBuilder().add("community", 7).build();

    @Provide
    Arbitrary<Hint> hints() {
        return Combinators.combine(Arbitraries.strings().ofMaxLength(50), Arbitraries.longs())
                .as((topic, number) -> new Hint(
                        topic,
                        Json.createObjectBuilder()
                                .add("n", number)
                                .add("t", topic)
                                .build()));
    }

    @Provide
    Arbitrary<List<Hint>> batches() {
        return hints().list().ofMaxSize(HintWire.MOST);
    }

    @Property(tries = 300)
    void readsWhatItWrote(@ForAll("batches") List<Hint> batch) {
        // Half a character can't travel as UTF-8, and stands in nothing that is told.
        List<Hint> sound = batch.stream()
                .filter(hint -> StandardCharsets.UTF_8.newEncoder().canEncode(hint.topic()))
                .toList();
        Told told = new Told("node", sound);
        assertThat(HintWire.read(HintWire.write(told)), is(Optional.of(told)));
    }

    @Property(tries = 2_000)
    void readsAnythingWithoutHarm(@ForAll byte[] message) {
        HintWire.read(message);
    }

    @Property(tries = 2_000)
    void readsSpoiltMessagesWithoutHarm(@ForAll("batches") List<Hint> batch, @ForAll int place, @ForAll byte by) {
        byte[] message = HintWire.write(new Told("node", batch));
        message[Math.floorMod(place, message.length)] ^= by;
        HintWire.read(message);
    }

    @Property(tries = 200)
    void readsHalfMessagesWithoutHarm(@ForAll("batches") List<Hint> batch, @ForAll int end) {
        byte[] message = HintWire.write(new Told("node", batch));
        byte[] half = java.util.Arrays.copyOf(message, Math.floorMod(end, message.length));
        assertThat(HintWire.read(half), is(Optional.empty()));
    }

    @Example
    void refusesWhatIsNotOfItsForm() {
        for (String text : List.of(
                "",
                "null",
                "[]",
                "{}",
                "{\"form\":2,\"node\":\"x\",\"hints\":[]}",
                "{\"form\":1,\"node\":7,\"hints\":[]}",
                "{\"form\":1,\"node\":\"x\",\"hints\":{}}",
                "{\"form\":1,\"node\":\"x\",\"hints\":[7]}",
                "{\"form\":1,\"node\":\"x\",\"hints\":[{\"topic\":\"t\"}]}",
                "{\"form\":1,\"node\":\"x\",\"hints\":[{\"topic\":\"t\",\"what\":[]}]}",
                "[".repeat(400_000),
                "{\"form\":1,\"node\":\"x\",\"hints\":[{\"topic\":\"t\",\"what\":{\"a\":" + "[".repeat(50_000))) {
            assertThat(text, HintWire.read(text.getBytes(StandardCharsets.UTF_8)), is(Optional.empty()));
        }
        assertThat(HintWire.read(null), is(Optional.empty()));
        assertThat(HintWire.read(new byte[HintWire.LONGEST + 1]), is(Optional.empty()));
    }

    @Example
    void refusesMoreThanItSends() {
        List<Hint> many = IntStream.rangeClosed(0, HintWire.MOST)
                .mapToObj(i -> new Hint("t", WHAT))
                .toList();
        assertThat(HintWire.read(HintWire.write(new Told("x", many))), is(Optional.empty()));
        assertThat(HintWire.write(new Told("x", many)).length, is(lessThanOrEqualTo(HintWire.LONGEST)));
    }
}
