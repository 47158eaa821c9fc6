package cn.zhian.uhppote.protocol;

/**
 * The answer about anti-passback (84, 86).
 *
 * @param value offset 8, one byte
 */
public record SettingReply(int code, long serial, int value) implements Reply {
    static Reply read(FrameReader in) {
        return new SettingReply(in.code(), in.serial(), in.u8(8));
    }

    @Override
    public void write(FrameWriter out) {
        out.u8(8, value);
    }
}
