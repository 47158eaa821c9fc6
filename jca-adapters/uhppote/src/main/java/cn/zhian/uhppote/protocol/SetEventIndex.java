package cn.zhian.uhppote.protocol;

/**
 * Notes on the controller how far its events were processed.
 *
 * @param index offset 8, unsigned 32 bits; the magic word stands at 12
 */
public record SetEventIndex(long serial, long index) implements Request {
    static Request read(FrameReader in) {
        return new SetEventIndex(in.serial(), in.u32(8));
    }

    @Override
    public FunctionCode function() {
        return FunctionCode.SET_EVENT_INDEX;
    }

    @Override
    public void write(FrameWriter out) {
        out.u32(8, index);
        out.magic(12);
    }
}
