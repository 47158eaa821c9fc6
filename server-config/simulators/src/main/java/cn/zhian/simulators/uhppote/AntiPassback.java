package cn.zhian.simulators.uhppote;

import java.util.HashMap;
import java.util.Map;

/** Remembers on which side a card was last used: the same side twice is refused. */
final class AntiPassback {

    private record Place(long card, int group) {}

    private final Map<Place, Integer> lastSide = new HashMap<>();

    /** Whether the card may use this reader under the mode of function 84 (0 to 4). */
    boolean allows(int mode, long card, int door) {
        int side = side(mode, door);
        return side == 0 || lastSide.getOrDefault(new Place(card, group(mode, door)), 0) != side;
    }

    void passed(int mode, long card, int door) {
        int side = side(mode, door);
        if (side != 0) {
            lastSide.put(new Place(card, group(mode, door)), side);
        }
    }

    void clear() {
        lastSide.clear();
    }

    private static int group(int mode, int door) {
        return mode == 1 && door > 2 ? 2 : 1;
    }

    private static int side(int mode, int door) {
        return switch (mode) {
            case 1, 2 -> door % 2 == 1 ? 1 : 2;
            case 3 -> door == 1 ? 1 : door <= 3 ? 2 : 0;
            case 4 -> door == 1 ? 1 : 2;
            default -> 0;
        };
    }
}
