package cn.zhian.uhppote.protocol;

/**
 * A reply of a function without known layout.
 *
 * @param code offset 1
 * @param payload offsets 8–63 in hex
 */
public record Unknown(int code, long serial, String payload) implements Reply {
    static Reply read(FrameReader in) {
        return new Unknown(in.code(), in.serial(), in.hex(8, 56));
    }

    @Override
    public void write(FrameWriter out) {
        out.hex(8, payload);
    }
}
