package cn.zhian.simulators.uhppote;

/**
 * A card held to a reader.
 *
 * @param card card number, unsigned 32 bits
 * @param door 1 to 4
 * @param direction 1 in, 2 out
 * @param pin digits typed on the keypad, 0 for none
 */
public record Swipe(long card, int door, int direction, int pin) {

    /** An in-swipe without PIN. */
    public static Swipe in(long card, int door) {
        return new Swipe(card, door, 1, 0);
    }

    /** An out-swipe without PIN. */
    public static Swipe out(long card, int door) {
        return new Swipe(card, door, 2, 0);
    }
}
