package cn.zhian.uhppote.protocol;

import java.util.List;

/**
 * Keypads on or off.
 *
 * @param readers offsets 8–11, readers 1–4
 */
public record SetKeypads(long serial, List<Boolean> readers) implements Request {
    /** Copies the list. */
    public SetKeypads {
        readers = List.copyOf(readers);
    }

    static Request read(FrameReader in) {
        return new SetKeypads(in.serial(), in.bools(8, 4));
    }

    @Override
    public FunctionCode function() {
        return FunctionCode.SET_KEYPADS;
    }

    @Override
    public void write(FrameWriter out) {
        out.bools(8, readers);
    }
}
