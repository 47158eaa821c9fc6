package cn.zhian.uhppote.protocol;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Callable;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

/** Any bytes: a message or a {@link FrameException}, nothing else. */
class CodecFuzzTest {
    @Property(tries = 2_000)
    void anyBytesAreAMessageOrRefused(@ForAll @Size(max = 130) byte[] bytes) {
        boolean whole = bytes.length == 64 && (bytes[0] == 0x17 || bytes[0] == 0x19 && bytes[1] == 0x20);
        assertThat(message(() -> Codec.decodeReply(bytes)).isPresent(), is(whole));
        assertThat(message(() -> Codec.decodeRequest(bytes)).isPresent(), is(whole));
    }

    @Property(tries = 2_000)
    void everyFunctionReadsAnyPayload(@ForAll("frames") byte[] frame) {
        Message reply = message(() -> Codec.decodeReply(frame)).orElseThrow();
        Message request = message(() -> Codec.decodeRequest(frame)).orElseThrow();
        assertThat(reply.code(), is(frame[1] & 0xFF));
        assertThat(request.serial(), is(reply.serial()));
    }

    @Property(tries = 2_000)
    void whatWasReadAndWrittenReadsTheSame(@ForAll("frames") byte[] frame) throws FrameException {
        byte[] reply = Codec.encode(Codec.decodeReply(frame));
        assertThat(Arrays.equals(Codec.encode(Codec.decodeReply(reply)), reply), is(true));
        byte[] request = Codec.encode(Codec.decodeRequest(frame));
        assertThat(Codec.decodeRequest(request), is(Codec.decodeRequest(Codec.encode(Codec.decodeRequest(request)))));
    }

    @Provide
    Arbitrary<byte[]> frames() {
        Arbitrary<Byte> codes =
                Arbitraries.oneOf(Arbitraries.of(FunctionCode.values()).map(f -> (byte) f.code()), Arbitraries.bytes());
        return Arbitraries.bytes()
                .array(byte[].class)
                .ofSize(64)
                .flatMap(bytes -> codes.map(code -> {
                    byte[] frame = bytes.clone();
                    frame[0] = 0x17;
                    frame[1] = code;
                    return frame;
                }));
    }

    private static Optional<Message> message(Callable<Message> decoder) {
        try {
            return Optional.of(decoder.call());
        } catch (FrameException e) {
            return Optional.empty();
        } catch (Exception e) {
            throw new AssertionError("escaped", e);
        }
    }
}
