package cn.zhian.uhppote.protocol;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.instanceOf;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The fact sheet's vectors, from bytes to records and from records to bytes. */
class VectorTest {
    private static final long CONTROLLER = 423187757L;

    @TestFactory
    Stream<DynamicTest> requestsGoThereAndBack() {
        return Frames.of("requests.txt").entrySet().stream()
                .map(f -> DynamicTest.dynamicTest(
                        f.getKey(), () -> same(f.getValue(), Codec.encode(Codec.decodeRequest(f.getValue())))));
    }

    @TestFactory
    Stream<DynamicTest> repliesGoThereAndBack() {
        return Frames.of("replies.txt").entrySet().stream()
                .map(f -> DynamicTest.dynamicTest(
                        f.getKey(), () -> same(f.getValue(), Codec.encode(Codec.decodeReply(f.getValue())))));
    }

    @Test
    void everyFunctionHasARequestVector() throws FrameException {
        Set<FunctionCode> seen = Frames.of("requests.txt").values().stream()
                .flatMap(f -> FunctionCode.of(f[1] & 0xFF).stream())
                .collect(Collectors.toSet());
        assertThat(seen, containsInAnyOrder(FunctionCode.values()));
    }

    @Test
    void writesRequestsFromTheirRecords() {
        encodes("get-device-broadcast", new Query(FunctionCode.GET_DEVICE, 0));
        encodes("open-door-3", new SettingRequest(FunctionCode.OPEN_DOOR, CONTROLLER, 3));
        encodes("set-time", new SetTime(CONTROLLER, Optional.of(LocalDateTime.of(2019, 4, 21, 9, 44, 40))));
        encodes("set-listener", new SetListener(CONTROLLER, "192.168.1.100", 40_000, 13));
        encodes("set-door-control", new SetDoorControl(CONTROLLER, 4, 2, 5));
        encodes("set-event-index", new SetEventIndex(CONTROLLER, 17));
        encodes("set-address", new SetAddress(CONTROLLER, "192.168.1.125", "255.255.255.0", "192.168.1.0"));
        encodes("pc-control-on", new PcControl(CONTROLLER, true));
        encodes("supervisor-codes", new SetSupervisorCodes(405419896L, 3, List.of(12_345L, 0L, 999_999L, 54_321L)));
    }

    @Test
    void writesACard() {
        Card card = new Card(
                6_154_412L,
                Optional.of(LocalDate.of(2019, 1, 2)),
                Optional.of(LocalDate.of(2019, 12, 31)),
                List.of(1, 0, 29, 1),
                975_319,
                5);
        encodes("put-card", new PutCard(CONTROLLER, card));
    }

    @Test
    void writesATimeProfileAndATask() {
        List<Boolean> days = List.of(true, true, false, true, false, true, true);
        Optional<LocalDate> from = Optional.of(LocalDate.of(2021, 4, 1));
        Optional<LocalDate> to = Optional.of(LocalDate.of(2021, 12, 29));
        List<Profile.Span> spans = List.of(span(8, 30, 9, 45), span(11, 35, 13, 15), span(14, 1, 17, 59));
        encodes("set-time-profile", new SetTimeProfile(CONTROLLER, new Profile(4, from, to, days, spans, 19)));
        encodes("add-task", new AddTask(CONTROLLER, from, to, days, Optional.of(LocalTime.of(8, 30)), 3, 4, 7));
    }

    @Test
    void readsWhatAControllerSaysOfItself() throws FrameException {
        DeviceReply reply = (DeviceReply) reply("get-device");
        assertThat(
                reply,
                is(new DeviceReply(
                        CONTROLLER,
                        "192.168.0.0",
                        "255.255.255.0",
                        "0.0.0.0",
                        "00661939552d",
                        "0892",
                        Optional.of(LocalDate.of(2018, 8, 16)))));
    }

    @Test
    void readsAPushedEvent() throws FrameException {
        Status status = (Status) reply("event-pushed");
        EventRecord event = status.event();
        assertThat(event.index(), is(57L));
        assertThat(event.type(), is(2));
        assertThat(event.granted(), is(true));
        assertThat(event.door(), is(3));
        assertThat(event.direction(), is(1));
        assertThat(event.card(), is(6_154_410L));
        assertThat(event.time(), is(Optional.of(LocalDateTime.of(2019, 4, 19, 17, 0, 9))));
        assertThat(event.reason(), is(6));
        assertThat(status.contacts(), is(List.of(true, false, true, true)));
        assertThat(status.sequence(), is(0x11L));
        assertThat(status.special(), is(0x2B));
        assertThat(status.relays(), is(4));
        assertThat(status.inputs(), is(1));
        assertThat(status.clock(), is(Optional.of(LocalDateTime.of(2019, 4, 20, 14, 37, 2))));
    }

    @Test
    void acceptsTheOldHeadOnEventsOnly() throws FrameException {
        byte[] event = Frames.of("replies.txt").get("event-pushed");
        byte[] old = event.clone();
        old[0] = 0x19;
        assertThat(Codec.decodeReply(old), is(Codec.decodeReply(event)));
        byte[] card = Frames.of("replies.txt").get("get-card");
        card[0] = 0x19;
        assertThat(refusal(card).offset(), is(0));
    }

    @Test
    void readsAFetchedEventAndGivesItTheDigestOfItsPush() throws FrameException {
        EventReply fetched = (EventReply) reply("get-event");
        assertThat(fetched.event().index(), is(8L));
        assertThat(fetched.event().card(), is(6_154_413L));
        assertThat(fetched.event().time(), is(Optional.of(LocalDateTime.of(2019, 2, 10, 7, 12, 1))));
        byte[] pushed = Frames.of("replies.txt").get("event-pushed");
        byte[] asReply = Arrays.copyOf(Arrays.copyOf(pushed, 28), 64);
        asReply[1] = (byte) 0xB0;
        EventRecord again = ((EventReply) Codec.decodeReply(asReply)).event();
        assertThat(again, is(((Status) Codec.decodeReply(pushed)).event()));
        assertThat(again.digest(), is(not(fetched.event().digest())));
    }

    @Test
    void badDatesAreNoDatesAndRefuseNothing() throws FrameException {
        byte[] event = Frames.of("replies.txt").get("get-event");
        Stream.of(20, 21, 22, 23, 24, 25, 26).forEach(offset -> {
            byte[] spoilt = event.clone();
            spoilt[offset] = (byte) 0xFA;
            assertThat(eventOf(spoilt).time(), is(Optional.empty()));
            assertThat(eventOf(spoilt).card(), is(6_154_413L));
        });
    }

    @Test
    void wrongLengthIsRefusedWithOffsetReasonAndHex() {
        FrameException refusal = refusal(new byte[] {0x17, 0x20, 0});
        assertThat(refusal.offset(), is(3));
        assertThat(refusal.reason(), is("3 bytes, not 64"));
        assertThat(refusal.hex(), is("172000"));
        assertThat(refusal(new byte[65]).offset(), is(64));
        assertThat(refusal(new byte[65]).hex().length(), is(128));
    }

    @Test
    void unknownFunctionsAreKept() throws FrameException {
        Reply reply = reply("unknown-function");
        assertThat(reply, instanceOf(Unknown.class));
        assertThat(((Unknown) reply).payload(), is("0102030405" + "00".repeat(51)));
    }

    @Test
    void personalDataStaysOutOfText() {
        PutCard put = new PutCard(
                1, new Card(6_154_412L, Optional.empty(), Optional.empty(), List.of(1, 1, 1, 1), 975_319, 0));
        assertThat(put.toString().contains("6154412"), is(false));
        assertThat(put.toString().contains("975319"), is(false));
    }

    @Test
    void actsAreNotRepeatable() {
        List<FunctionCode> once = Arrays.stream(FunctionCode.values())
                .filter(f -> !f.repeatable())
                .toList();
        assertThat(
                once, hasItems(FunctionCode.OPEN_DOOR, FunctionCode.DELETE_ALL_CARDS, FunctionCode.RESTORE_DEFAULTS));
    }

    private static Profile.Span span(int fromHour, int fromMinute, int toHour, int toMinute) {
        return new Profile.Span(
                Optional.of(LocalTime.of(fromHour, fromMinute)), Optional.of(LocalTime.of(toHour, toMinute)));
    }

    private static EventRecord eventOf(byte[] frame) {
        try {
            return ((EventReply) Codec.decodeReply(frame)).event();
        } catch (FrameException e) {
            throw new AssertionError(e);
        }
    }

    private static FrameException refusal(byte[] frame) {
        return org.junit.jupiter.api.Assertions.assertThrows(FrameException.class, () -> Codec.decodeReply(frame));
    }

    private static Reply reply(String name) throws FrameException {
        return Codec.decodeReply(Frames.of("replies.txt").get(name));
    }

    private static void encodes(String name, Request request) {
        same(Frames.of("requests.txt").get(name), Codec.encode(request));
    }

    private static void same(byte[] expected, byte[] actual) {
        assertThat(HexFormat.of().formatHex(actual), is(HexFormat.of().formatHex(expected)));
    }
}
