package cn.zhian.simulators.uhppote;

/** Damage done to a frame on its way out. */
final class Corruption {

    private static final long SERIAL_BIT = 1L << 30;

    private Corruption() {}

    /** Gives the frame a serial number the fleet does not use. */
    static Frame foreignSerial(Frame frame) {
        return frame.u32(4, frame.serial() ^ SERIAL_BIT);
    }

    /** Makes it no message at all. */
    static Frame noMessage(Frame frame) {
        return frame.u8(0, frame.u8(0) ^ 0xFF);
    }

    /** Spoils the dates of the functions that carry the controller's clock or an event's time. */
    static Frame badDates(Frame frame) {
        switch (frame.code()) {
            case Functions.STATUS ->
                frame.u8(20, 0xFF).u8(22, 0x3C).u8(24, 0xA9).u8(37, 0xAA).u8(51, 0xEE);
            case Functions.GET_EVENT -> frame.u8(20, 0xFF).u8(22, 0x3C).u8(24, 0xA9);
            case Functions.GET_TIME, Functions.SET_TIME -> frame.u8(8, 0xFF).u8(10, 0x3C);
            default -> {}
        }
        return frame;
    }
}
