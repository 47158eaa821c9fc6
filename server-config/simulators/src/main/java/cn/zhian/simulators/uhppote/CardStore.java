package cn.zhian.simulators.uhppote;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The card table: slots from 1; a deleted card leaves a gap that the next new card fills. */
final class CardStore {

    /** What an UT0311 holds. */
    static final int CAPACITY = 40_000;

    private final List<Card> slots = new ArrayList<>();
    private final Map<Long, Integer> slotOf = new HashMap<>();
    private final List<Integer> gaps = new ArrayList<>();

    /** Stores a card in place of its former self; false when it cannot be stored or the table is full. */
    boolean put(Card card) {
        if (!card.storable()) {
            return false;
        }
        Integer known = slotOf.get(card.number());
        if (known == null && gaps.isEmpty() && slots.size() >= CAPACITY) {
            return false;
        }
        int slot = known == null ? freeSlot() : known;
        slots.set(slot, card);
        slotOf.put(card.number(), slot);
        return true;
    }

    /** Deletes a card; false when it was not there. */
    boolean delete(long number) {
        Integer slot = slotOf.remove(number);
        if (slot == null) {
            return false;
        }
        slots.set(slot, Card.DELETED);
        gaps.add(slot);
        return true;
    }

    void clear() {
        slots.clear();
        slotOf.clear();
        gaps.clear();
    }

    int count() {
        return slotOf.size();
    }

    Optional<Card> byNumber(long number) {
        return Optional.ofNullable(slotOf.get(number)).map(slots::get);
    }

    /** The slot's content, {@link Card#DELETED} for a gap, empty beyond the last slot. @param index from 1 */
    Optional<Card> byIndex(long index) {
        return index < 1 || index > slots.size() ? Optional.empty() : Optional.of(slots.get((int) index - 1));
    }

    /** All cards in slot order. */
    List<Card> all() {
        return slots.stream()
                .filter(card -> !Objects.equals(card, Card.DELETED))
                .toList();
    }

    private int freeSlot() {
        if (!gaps.isEmpty()) {
            return gaps.remove(gaps.size() - 1);
        }
        slots.add(Card.DELETED);
        return slots.size() - 1;
    }
}
