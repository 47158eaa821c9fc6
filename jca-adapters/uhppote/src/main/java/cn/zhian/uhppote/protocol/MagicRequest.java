package cn.zhian.uhppote.protocol;

/** A request that carries nothing but the magic word 0x55AAAA55 at offset 8: it wipes or activates. */
public record MagicRequest(FunctionCode function, long serial) implements Request {
    static Request read(FrameReader in) {
        return new MagicRequest(in.function(), in.serial());
    }

    @Override
    public void write(FrameWriter out) {
        out.magic(8);
    }
}
