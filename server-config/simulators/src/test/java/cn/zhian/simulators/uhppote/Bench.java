package cn.zhian.simulators.uhppote;

import java.net.InetSocketAddress;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** One controller without sockets, its pushes recorded, its time standing still. */
final class Bench {

    static final long SERIAL = 423_187_757L;
    /** A Wednesday. */
    static final LocalDateTime START = LocalDateTime.of(2026, 3, 4, 10, 0, 0);

    private static final HexFormat HEX = HexFormat.of();

    final ManualClock clock = new ManualClock(START);
    final List<byte[]> pushes = new ArrayList<>();
    final Controller controller;

    Bench() {
        this(ControllerSpec.fourDoors(SERIAL));
    }

    Bench(ControllerSpec spec) {
        controller = new Controller(spec, clock, (datagram, to) -> pushes.add(datagram));
    }

    Bench listening() {
        controller.listener(new InetSocketAddress("127.0.0.1", 40_000));
        return this;
    }

    Bench withCard(long number, int... permissions) {
        controller.putCard(card(number, permissions));
        return this;
    }

    static Card card(long number, int... p) {
        return new Card(
                number, LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31), List.of(p[0], p[1], p[2], p[3]), 0, 0);
    }

    static Frame request(int code) {
        return Frame.of(code, SERIAL);
    }

    /** The reply to a request. */
    Optional<Frame> ask(Frame request) {
        return controller.answer(request.bytes()).map(Answer::datagram).flatMap(Frame::read);
    }

    /** The reply to a request that must be answered. */
    Frame answer(Frame request) {
        return ask(request).orElseThrow(() -> new AssertionError("no answer to " + request.code()));
    }

    /** The reply to a vector, as hexadecimal digits without the zeros at the end; empty for silence. */
    String answerTo(String hex) {
        return controller
                .answer(padded(hex))
                .map(answer -> trimmed(answer.datagram()))
                .orElse("");
    }

    Frame pushed(int position) {
        return Frame.read(pushes.get(position)).orElseThrow();
    }

    /** A vector filled up with zeros to 64 bytes. */
    static byte[] padded(String hex) {
        byte[] bytes = new byte[Frame.LENGTH];
        byte[] given = HEX.parseHex(hex);
        System.arraycopy(given, 0, bytes, 0, given.length);
        return bytes;
    }

    static String trimmed(byte[] bytes) {
        return HEX.formatHex(bytes).replaceAll("(00)+$", "");
    }
}
