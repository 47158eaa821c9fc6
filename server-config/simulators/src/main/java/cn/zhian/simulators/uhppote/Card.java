package cn.zhian.simulators.uhppote;

import java.time.LocalDate;
import java.util.List;

/**
 * A card as the controller keeps it.
 *
 * @param number unsigned 32 bits
 * @param from first day of validity
 * @param to last day of validity, inclusive
 * @param permissions for doors 1 to 4: 0 none, 1 always, 2 to 254 a time profile
 * @param pin 0 to 999999, 0 for none
 * @param firstCard bit per door: may open the day in first-card mode
 */
public record Card(long number, LocalDate from, LocalDate to, List<Integer> permissions, int pin, int firstCard) {

    /** What an index walk finds in the place of a deleted card. */
    static final long DELETED_NUMBER = 0xFFFFFFFFL;

    static final Card DELETED = new Card(DELETED_NUMBER, LocalDate.EPOCH, LocalDate.EPOCH, List.of(0, 0, 0, 0), 0, 0);

    private static final int MAX_PIN = 999_999;

    public Card {
        permissions = List.copyOf(permissions);
        if (permissions.size() != 4) {
            throw new IllegalArgumentException("four permissions expected: " + permissions.size());
        }
    }

    /** Permission of a door 1 to 4. */
    public int permission(int door) {
        return permissions.get(door - 1);
    }

    boolean opensDay(int door) {
        return (firstCard >> door - 1 & 1) == 1;
    }

    boolean validOn(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    /** Whether the controller would store it; it refuses marker numbers, permission 255 and long PINs. */
    boolean storable() {
        return number > 0
                && number < 0xFFFFFFFEL
                && !to.isBefore(from)
                && pin <= MAX_PIN
                && permissions.stream().allMatch(permission -> permission < 255);
    }

    /** Writes bytes 8 to 27 of the card layout. */
    Frame into(Frame frame) {
        frame.u32(8, number);
        if (number == DELETED_NUMBER) {
            return frame;
        }
        frame.date(12, from).date(16, to).u24(24, pin).u8(27, firstCard);
        for (int door = 1; door <= 4; door++) {
            frame.u8(19 + door, permission(door));
        }
        return frame;
    }

    /** {@code number,from,to,p1,p2,p3,p4,firstCard}; the PIN stays out. */
    String line() {
        return number + "," + Digits.of(from) + "," + Digits.of(to) + "," + permissions.get(0) + ","
                + permissions.get(1) + "," + permissions.get(2) + "," + permissions.get(3) + "," + firstCard;
    }
}
