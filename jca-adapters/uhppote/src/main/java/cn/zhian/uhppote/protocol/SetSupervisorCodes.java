package cn.zhian.uhppote.protocol;

import java.util.List;

/**
 * Codes that open a door at its keypad.
 *
 * @param door offset 8, 1–4
 * @param codes offsets 12, 16, 20, 24, unsigned 32 bits each, 0 for none; four of them
 */
public record SetSupervisorCodes(long serial, int door, List<Long> codes) implements Request {
    /** Copies the codes. */
    public SetSupervisorCodes {
        codes = List.copyOf(codes);
    }

    static Request read(FrameReader in) {
        return new SetSupervisorCodes(in.serial(), in.u8(8), List.of(in.u32(12), in.u32(16), in.u32(20), in.u32(24)));
    }

    @Override
    public FunctionCode function() {
        return FunctionCode.SET_SUPERVISOR_CODES;
    }

    @Override
    public void write(FrameWriter out) {
        out.u8(8, door);
        for (int i = 0; i < codes.size(); i++) {
            out.u32(12 + 4 * i, codes.get(i));
        }
    }

    /** Without the codes. */
    @Override
    public String toString() {
        return "SetSupervisorCodes[" + serial + ", " + door + "]";
    }
}
