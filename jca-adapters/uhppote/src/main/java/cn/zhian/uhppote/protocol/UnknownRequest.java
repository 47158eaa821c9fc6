package cn.zhian.uhppote.protocol;

/**
 * A request of a function without known layout.
 *
 * @param code offset 1
 * @param payload offsets 8–63 in hex
 */
public record UnknownRequest(int code, long serial, String payload) implements Request {
    static Request read(FrameReader in) {
        return new UnknownRequest(in.code(), in.serial(), in.hex(8, 56));
    }

    /** @throws IllegalStateException always: there is no entry for it */
    @Override
    public FunctionCode function() {
        throw new IllegalStateException("function " + Integer.toHexString(code) + " has no known layout");
    }

    @Override
    public void write(FrameWriter out) {
        out.hex(8, payload);
    }
}
