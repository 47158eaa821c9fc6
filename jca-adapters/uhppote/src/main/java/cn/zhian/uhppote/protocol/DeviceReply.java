package cn.zhian.uhppote.protocol;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What a controller says of itself (94).
 *
 * @param host offset 8, dotted IPv4
 * @param netmask offset 12
 * @param gateway offset 16
 * @param mac offset 20, twelve hex digits
 * @param version offset 26, four hex digits: 0892 is 8.92
 * @param built offset 28, four BCD bytes; empty if unreadable
 */
public record DeviceReply(
        long serial, String host, String netmask, String gateway, String mac, String version, Optional<LocalDate> built)
        implements Reply {
    static Reply read(FrameReader in) {
        return new DeviceReply(in.serial(), in.ip(8), in.ip(12), in.ip(16), in.hex(20, 6), in.hex(26, 2), in.date(28));
    }

    @Override
    public int code() {
        return FunctionCode.GET_DEVICE.code();
    }

    @Override
    public void write(FrameWriter out) {
        out.ip(8, host);
        out.ip(12, netmask);
        out.ip(16, gateway);
        out.hex(20, mac);
        out.hex(26, version);
        out.date(28, built);
    }
}
