package cn.zhian.uhppote.protocol;

/**
 * A request about one card, slot or event.
 *
 * @param number offset 8, unsigned 32 bits; for events 0 is the oldest and 0xFFFFFFFF the newest
 */
public record NumberRequest(FunctionCode function, long serial, long number) implements Request {
    static Request read(FrameReader in) {
        return new NumberRequest(in.function(), in.serial(), in.u32(8));
    }

    @Override
    public void write(FrameWriter out) {
        out.u32(8, number);
    }

    /** Without the number, which may be a card's. */
    @Override
    public String toString() {
        return "NumberRequest[" + function + ", " + serial + "]";
    }
}
