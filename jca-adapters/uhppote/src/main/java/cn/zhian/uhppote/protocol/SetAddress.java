package cn.zhian.uhppote.protocol;

/**
 * Gives the controller another address; it does not answer.
 *
 * @param host offset 8, dotted IPv4
 * @param netmask offset 12
 * @param gateway offset 16
 */
public record SetAddress(long serial, String host, String netmask, String gateway) implements Request {
    static Request read(FrameReader in) {
        return new SetAddress(in.serial(), in.ip(8), in.ip(12), in.ip(16));
    }

    @Override
    public FunctionCode function() {
        return FunctionCode.SET_ADDRESS;
    }

    @Override
    public void write(FrameWriter out) {
        out.ip(8, host);
        out.ip(12, netmask);
        out.ip(16, gateway);
        out.magic(20);
    }
}
