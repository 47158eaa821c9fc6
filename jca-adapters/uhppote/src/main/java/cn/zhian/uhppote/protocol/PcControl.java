package cn.zhian.uhppote.protocol;

/**
 * Lets a computer decide instead of the controller, or ends that.
 *
 * @param enabled offset 12; the magic word stands at 8
 */
public record PcControl(long serial, boolean enabled) implements Request {
    static Request read(FrameReader in) {
        return new PcControl(in.serial(), in.bool(12));
    }

    @Override
    public FunctionCode function() {
        return FunctionCode.PC_CONTROL;
    }

    @Override
    public void write(FrameWriter out) {
        out.magic(8);
        out.bool(12, enabled);
    }
}
