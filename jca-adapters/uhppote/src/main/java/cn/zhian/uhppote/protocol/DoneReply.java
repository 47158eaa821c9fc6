package cn.zhian.uhppote.protocol;

/**
 * Yes or no.
 *
 * @param done offset 8: 1 done, anything else refused
 */
public record DoneReply(int code, long serial, boolean done) implements Reply {
    static Reply read(FrameReader in) {
        return new DoneReply(in.code(), in.serial(), in.bool(8));
    }

    @Override
    public void write(FrameWriter out) {
        out.bool(8, done);
    }
}
