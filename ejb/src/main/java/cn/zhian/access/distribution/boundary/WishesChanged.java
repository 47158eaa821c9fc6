package cn.zhian.access.distribution.boundary;

import java.util.Set;

/**
 * Wishes for controllers changed; observe it after success.
 *
 * @param urgent whether something is to be taken away at once
 */
public record WishesChanged(Set<Long> controllerIds, boolean urgent) {
    /** Copies the ids. */
    public WishesChanged {
        controllerIds = Set.copyOf(controllerIds);
    }
}
