package cn.zhian.uhppote.protocol;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** The 64 bytes of one message while it is written; unused bytes stay zero. */
public final class FrameWriter {
    /** Stands in dangerous functions. */
    static final long MAGIC = 0x55AAAA55L;

    private final ByteBuffer bytes = ByteBuffer.allocate(Codec.LENGTH).order(ByteOrder.LITTLE_ENDIAN);

    FrameWriter(int head, int code, long serial) {
        bytes.put(0, (byte) head).put(1, (byte) code);
        u32(4, serial);
    }

    void u8(int at, int value) {
        bytes.put(at, (byte) value);
    }

    void bool(int at, boolean value) {
        u8(at, value ? 1 : 0);
    }

    void bools(int at, List<Boolean> values) {
        for (int i = 0; i < values.size(); i++) {
            bool(at + i, values.get(i));
        }
    }

    void u8s(int at, List<Integer> values) {
        for (int i = 0; i < values.size(); i++) {
            u8(at + i, values.get(i));
        }
    }

    void u16(int at, int value) {
        bytes.putShort(at, (short) value);
    }

    void u24(int at, int value) {
        u16(at, value);
        u8(at + 2, value >>> 16);
    }

    void u32(int at, long value) {
        bytes.putInt(at, (int) value);
    }

    void magic(int at) {
        u32(at, MAGIC);
    }

    void ip(int at, String dotted) {
        String[] parts = dotted.split("\\.");
        for (int i = 0; i < 4; i++) {
            u8(at + i, Integer.parseInt(parts[i]));
        }
    }

    void hex(int at, String digits) {
        byte[] raw = HexFormat.of().parseHex(digits);
        bytes.put(at, raw, 0, Math.min(raw.length, Codec.LENGTH - at));
    }

    void bcd(int at, int twoDigits) {
        u8(at, twoDigits / 10 % 10 << 4 | twoDigits % 10);
    }

    void date(int at, LocalDate date) {
        bcd(at, date.getYear() / 100);
        shortDate(at + 1, date);
    }

    void date(int at, Optional<LocalDate> date) {
        date.ifPresent(d -> date(at, d));
    }

    void shortDate(int at, LocalDate date) {
        bcd(at, date.getYear() % 100);
        bcd(at + 1, date.getMonthValue());
        bcd(at + 2, date.getDayOfMonth());
    }

    void time(int at, LocalTime time) {
        minutes(at, time);
        bcd(at + 2, time.getSecond());
    }

    void minutes(int at, LocalTime time) {
        bcd(at, time.getHour());
        bcd(at + 1, time.getMinute());
    }

    void dateTime(int at, Optional<LocalDateTime> value) {
        value.ifPresent(v -> {
            date(at, v.toLocalDate());
            time(at + 4, v.toLocalTime());
        });
    }

    byte[] bytes() {
        return bytes.array().clone();
    }
}
