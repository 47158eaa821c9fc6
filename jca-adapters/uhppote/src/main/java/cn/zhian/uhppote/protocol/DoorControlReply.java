package cn.zhian.uhppote.protocol;

/** A door's setting (80, 82); fields as in {@link SetDoorControl}. */
public record DoorControlReply(int code, long serial, int door, int mode, int delay) implements Reply {
    static Reply read(FrameReader in) {
        return new DoorControlReply(in.code(), in.serial(), in.u8(8), in.u8(9), in.u8(10));
    }

    @Override
    public void write(FrameWriter out) {
        out.u8(8, door);
        out.u8(9, mode);
        out.u8(10, delay);
    }
}
