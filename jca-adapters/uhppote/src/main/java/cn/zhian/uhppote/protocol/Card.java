package cn.zhian.uhppote.protocol;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A card as the controller keeps it (functions 50, 5A, 5C).
 *
 * @param number offset 8, unsigned 32 bits; in a reply 0 means not found and 0xFFFFFFFF a deleted slot
 * @param from offset 12, four BCD bytes, first day; empty if unreadable
 * @param to offset 16, last day
 * @param permissions offsets 20–23 of doors 1–4: 0 none, 1 always, 2–254 time profile
 * @param pin offset 24, three bytes, 0–999999, 0 for none
 * @param firstCard offset 27, one bit per door
 */
public record Card(
        long number,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        List<Integer> permissions,
        int pin,
        int firstCard) {
    /** In a reply: no such card. */
    public static final long NOT_FOUND = 0;
    /** In a reply to an index: the slot's card was deleted. */
    public static final long DELETED = 0xFFFFFFFFL;

    /** Copies the permissions. */
    public Card {
        permissions = List.copyOf(permissions);
    }

    static Card read(FrameReader in) {
        return new Card(in.u32(8), in.date(12), in.date(16), in.u8s(20, 4), in.u24(24), in.u8(27));
    }

    void write(FrameWriter out) {
        out.u32(8, number);
        out.date(12, from);
        out.date(16, to);
        out.u8s(20, permissions);
        out.u24(24, pin);
        out.u8(27, firstCard);
    }

    /** Without number and PIN. */
    @Override
    public String toString() {
        return "Card[" + from + "–" + to + ", " + permissions + "]";
    }
}
