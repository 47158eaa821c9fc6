package cn.zhian.uhppote.protocol;

/**
 * A count of cards (58) or the noted event index (B4).
 *
 * @param number offset 8, unsigned 32 bits
 */
public record NumberReply(int code, long serial, long number) implements Reply {
    static Reply read(FrameReader in) {
        return new NumberReply(in.code(), in.serial(), in.u32(8));
    }

    @Override
    public void write(FrameWriter out) {
        out.u32(8, number);
    }
}
