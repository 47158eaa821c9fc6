package cn.zhian.uhppote.protocol;

/** Where the controller sends its events; fields as in {@link SetListener}. */
public record ListenerReply(long serial, String host, int port, int interval) implements Reply {
    static Reply read(FrameReader in) {
        return new ListenerReply(in.serial(), in.ip(8), in.u16(12), in.u8(14));
    }

    @Override
    public int code() {
        return FunctionCode.GET_LISTENER.code();
    }

    @Override
    public void write(FrameWriter out) {
        out.ip(8, host);
        out.u16(12, port);
        out.u8(14, interval);
    }
}
