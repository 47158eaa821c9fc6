package cn.zhian.access.distribution.control;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a controller should hold of a card.
 *
 * @param content none if the card should not be on it
 * @param due when this must be worked out again; none if it holds for good
 * @param timed doors where the platform opens and closes by sending and deleting, since no time profile was free
 */
public record Wish(Optional<Content> content, Optional<Instant> due, Set<Integer> timed) {
    /**
     * @param from first day
     * @param to last day
     * @param permissions by door, as {@link cn.zhian.device.api.StoredCredential} has them
     */
    public record Content(LocalDate from, LocalDate to, List<Integer> permissions) {
        /** Copies the permissions. */
        public Content {
            permissions = List.copyOf(permissions);
        }
    }

    /** Copies the doors. */
    public Wish {
        timed = Set.copyOf(timed);
    }

    /** Not on the controller. */
    static Wish absent(Optional<Instant> due) {
        return new Wish(Optional.empty(), due, Set.of());
    }
}
