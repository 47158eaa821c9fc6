package cn.zhian.uhppote.protocol;

/**
 * Sets a door.
 *
 * @param door offset 8, 1–4
 * @param mode offset 9: 1 normally open, 2 normally closed, 3 controlled, 4 first card
 * @param delay offset 10, seconds a release lasts
 */
public record SetDoorControl(long serial, int door, int mode, int delay) implements Request {
    static Request read(FrameReader in) {
        return new SetDoorControl(in.serial(), in.u8(8), in.u8(9), in.u8(10));
    }

    @Override
    public FunctionCode function() {
        return FunctionCode.SET_DOOR_CONTROL;
    }

    @Override
    public void write(FrameWriter out) {
        out.u8(8, door);
        out.u8(9, mode);
        out.u8(10, delay);
    }
}
