package cn.zhian.uhppote.protocol;

/** A card read back, by number (5A) or by slot (5C). */
public record CardReply(int code, long serial, Card card) implements Reply {
    static Reply read(FrameReader in) {
        return new CardReply(in.code(), in.serial(), Card.read(in));
    }

    @Override
    public void write(FrameWriter out) {
        card.write(out);
    }
}
