package cn.zhian.uhppote.protocol;

/** One event, asked for by index (B0). */
public record EventReply(long serial, EventRecord event) implements Reply {
    static Reply read(FrameReader in) {
        return new EventReply(in.serial(), EventRecord.read(in));
    }

    @Override
    public int code() {
        return FunctionCode.GET_EVENT.code();
    }

    @Override
    public void write(FrameWriter out) {
        event.write(out);
    }
}
