package cn.zhian.uhppote.protocol;

/**
 * A request with one small value.
 *
 * @param value offset 8, one byte: a door 1–4, a profile 2–254, a mode, or 1 and 0 for on and off
 */
public record SettingRequest(FunctionCode function, long serial, int value) implements Request {
    static Request read(FrameReader in) {
        return new SettingRequest(in.function(), in.serial(), in.u8(8));
    }

    @Override
    public void write(FrameWriter out) {
        out.u8(8, value);
    }
}
