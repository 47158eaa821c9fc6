package cn.zhian.uhppote.protocol;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Reads fields of one message of 64 bytes; no content makes it fail. */
final class FrameReader {
    private final ByteBuffer bytes;

    FrameReader(byte[] frame) {
        bytes = ByteBuffer.wrap(frame.clone()).order(ByteOrder.LITTLE_ENDIAN);
    }

    int head() {
        return u8(0);
    }

    int code() {
        return u8(1);
    }

    /** Only for messages that a function of the table has read. */
    FunctionCode function() {
        return FunctionCode.of(code()).orElseThrow();
    }

    long serial() {
        return u32(4);
    }

    int u8(int at) {
        return bytes.get(at) & 0xFF;
    }

    boolean bool(int at) {
        return u8(at) == 1;
    }

    List<Boolean> bools(int at, int count) {
        return IntStream.range(at, at + count).mapToObj(this::bool).toList();
    }

    List<Integer> u8s(int at, int count) {
        return IntStream.range(at, at + count).mapToObj(this::u8).toList();
    }

    int u16(int at) {
        return bytes.getShort(at) & 0xFFFF;
    }

    int u24(int at) {
        return u16(at) | u8(at + 2) << 16;
    }

    long u32(int at) {
        return bytes.getInt(at) & 0xFFFFFFFFL;
    }

    String ip(int at) {
        return u8(at) + "." + u8(at + 1) + "." + u8(at + 2) + "." + u8(at + 3);
    }

    String hex(int at, int count) {
        return HexFormat.of().formatHex(bytes.array(), at, at + count);
    }

    byte[] bytes(int at, int count) {
        return Arrays.copyOfRange(bytes.array(), at, at + count);
    }

    Optional<LocalDate> date(int at) {
        int century = bcd(at);
        int year = bcd(at + 1);
        return century < 0 || year < 0 ? Optional.empty() : date(century * 100 + year, bcd(at + 2), bcd(at + 3));
    }

    /** Two digits of the year: 20YY. */
    Optional<LocalDate> shortDate(int at) {
        int year = bcd(at);
        return year < 0 ? Optional.empty() : date(2000 + year, bcd(at + 1), bcd(at + 2));
    }

    Optional<LocalTime> time(int at) {
        return time(bcd(at), bcd(at + 1), bcd(at + 2));
    }

    Optional<LocalTime> minutes(int at) {
        return time(bcd(at), bcd(at + 1), 0);
    }

    Optional<LocalDateTime> dateTime(int at) {
        return date(at).flatMap(d -> time(at + 4).map(d::atTime));
    }

    private static Optional<LocalDate> date(int year, int month, int day) {
        try {
            return year == 0 ? Optional.empty() : Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<LocalTime> time(int hour, int minute, int second) {
        try {
            return Optional.of(LocalTime.of(hour, minute, second));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Two BCD digits, -1 where a digit is none. */
    private int bcd(int at) {
        int high = u8(at) >>> 4;
        int low = u8(at) & 0x0F;
        return high > 9 || low > 9 ? -1 : high * 10 + low;
    }
}
