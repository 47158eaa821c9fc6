package cn.zhian.uhppote.protocol;

/** Stores or replaces a card. */
public record PutCard(long serial, Card card) implements Request {
    static Request read(FrameReader in) {
        return new PutCard(in.serial(), Card.read(in));
    }

    @Override
    public FunctionCode function() {
        return FunctionCode.PUT_CARD;
    }

    @Override
    public void write(FrameWriter out) {
        card.write(out);
    }
}
