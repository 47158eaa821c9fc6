package cn.zhian.uhppote.protocol;

/**
 * Where the controller sends its events.
 *
 * @param host offset 8, dotted IPv4
 * @param port offset 12, 0–65535
 * @param interval offset 14, seconds between unasked messages, 0 for on events only
 */
public record SetListener(long serial, String host, int port, int interval) implements Request {
    static Request read(FrameReader in) {
        return new SetListener(in.serial(), in.ip(8), in.u16(12), in.u8(14));
    }

    @Override
    public FunctionCode function() {
        return FunctionCode.SET_LISTENER;
    }

    @Override
    public void write(FrameWriter out) {
        out.ip(8, host);
        out.u16(12, port);
        out.u8(14, interval);
    }
}
