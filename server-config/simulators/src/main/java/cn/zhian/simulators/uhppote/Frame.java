package cn.zhian.simulators.uhppote;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;
import java.util.OptionalLong;

/** One message of exactly 64 bytes: readable fields of a request, writable fields of a reply or event. */
final class Frame {

    /** Length of every message. */
    static final int LENGTH = 64;
    /** First byte of every message but the events of firmware 6.62. */
    static final int HEAD = 0x17;
    /** First byte of the events of firmware 6.62. */
    static final int HEAD_662 = 0x19;
    /** Guards the functions that destroy or change something for good; bytes 55 AA AA 55. */
    static final long MAGIC = 0x55AAAA55L;

    private final byte[] bytes;

    private Frame(byte[] bytes) {
        this.bytes = bytes;
    }

    /** An empty message with head, function code and serial number. */
    static Frame of(int code, long serial) {
        return new Frame(new byte[LENGTH]).u8(0, HEAD).u8(1, code).u32(4, serial);
    }

    /** The message in a datagram, or empty when it is not 64 bytes that begin with 0x17. */
    static Optional<Frame> read(byte[] datagram) {
        if (datagram.length != LENGTH || datagram[0] != HEAD) {
            return Optional.empty();
        }
        return Optional.of(new Frame(datagram.clone()));
    }

    int code() {
        return u8(1);
    }

    long serial() {
        return u32(4);
    }

    int u8(int at) {
        return bytes[at] & 0xFF;
    }

    int u16(int at) {
        return u8(at) | u8(at + 1) << 8;
    }

    int u24(int at) {
        return u16(at) | u8(at + 2) << 16;
    }

    long u32(int at) {
        return u16(at) | (long) u16(at + 2) << 16;
    }

    boolean bool(int at) {
        return u8(at) == 1;
    }

    boolean magic(int at) {
        return u32(at) == MAGIC;
    }

    /** YYYYMMDD at the offset, or empty when it is no date. */
    Optional<LocalDate> date(int at) {
        return dated(Bcd.read(bytes, at, 4));
    }

    /** YYYYMMDDhhmmss at the offset, or empty when it is no date and time. */
    Optional<LocalDateTime> dateTime(int at) {
        return date(at).flatMap(day -> timed(Bcd.read(bytes, at + 4, 3)).map(day::atTime));
    }

    /** HHmm at the offset, or empty when it is no time of day. */
    Optional<LocalTime> minute(int at) {
        OptionalLong digits = Bcd.read(bytes, at, 2);
        return digits.isEmpty() ? Optional.empty() : timed(OptionalLong.of(digits.getAsLong() * 100));
    }

    byte[] slice(int at, int length) {
        byte[] copy = new byte[length];
        System.arraycopy(bytes, at, copy, 0, length);
        return copy;
    }

    Frame u8(int at, int value) {
        bytes[at] = (byte) value;
        return this;
    }

    Frame u16(int at, int value) {
        return u8(at, value).u8(at + 1, value >> 8);
    }

    Frame u24(int at, int value) {
        return u16(at, value).u8(at + 2, value >> 16);
    }

    Frame u32(int at, long value) {
        return u16(at, (int) value).u16(at + 2, (int) (value >> 16));
    }

    Frame bool(int at, boolean value) {
        return u8(at, value ? 1 : 0);
    }

    Frame raw(int at, byte[] values) {
        System.arraycopy(values, 0, bytes, at, values.length);
        return this;
    }

    /** Decimal digits as packed bytes, e.g. 20260102 in four bytes. */
    Frame bcd(int at, int length, long digits) {
        Bcd.write(bytes, at, length, digits);
        return this;
    }

    Frame date(int at, LocalDate date) {
        return bcd(at, 4, Digits.of(date));
    }

    Frame dateTime(int at, LocalDateTime time) {
        return bcd(at, 7, Digits.of(time));
    }

    Frame minute(int at, LocalTime time) {
        return bcd(at, 2, time.getHour() * 100L + time.getMinute());
    }

    byte[] bytes() {
        return bytes.clone();
    }

    private static Optional<LocalDate> dated(OptionalLong digits) {
        return digits.isEmpty() ? Optional.empty() : Digits.date(digits.getAsLong());
    }

    private static Optional<LocalTime> timed(OptionalLong digits) {
        if (digits.isEmpty()) {
            return Optional.empty();
        }
        long value = digits.getAsLong();
        try {
            return Optional.of(LocalTime.of((int) (value / 10000), (int) (value / 100 % 100), (int) (value % 100)));
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }
}
