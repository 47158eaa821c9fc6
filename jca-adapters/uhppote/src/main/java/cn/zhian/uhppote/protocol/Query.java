package cn.zhian.uhppote.protocol;

/** A request without payload. */
public record Query(FunctionCode function, long serial) implements Request {
    static Request read(FrameReader in) {
        return new Query(in.function(), in.serial());
    }

    @Override
    public void write(FrameWriter out) {
        // Head, code and serial say all.
    }
}
