package cn.zhian.exchange.delivery.control;

import cn.zhian.exchange.outbox.boundary.Below;
import cn.zhian.exchange.outbox.boundary.Selection;
import cn.zhian.identity.boundary.Domain;
import cn.zhian.platform.Denied;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Which targets a caller may set up and see: those that get nothing beyond the caller's own domain. Communities of platforms
 * below need not be known here, so they are held against the divisions that the caller works for as a whole.
 */
public final class TargetScope {
    private final Domain domain;
    private final Predicate<String> held;
    private final Map<String, Boolean> asked = new HashMap<>();

    /**
     * Of a caller.
     *
     * @param domain its communities
     * @param held whether it works for a division as a whole; empty text: for the whole country
     */
    public TargetScope(Domain domain, Predicate<String> held) {
        this.domain = domain;
        this.held = held;
    }

    /** Whether a selection lies within. */
    public boolean holds(Selection selection) {
        return within(selection) && selection.below().stream().allMatch(this::holds);
    }

    private boolean within(Selection selection) {
        Set<Long> none = Set.of();
        return domain.communities().isEmpty()
                || selection.communities().isPresent()
                        && selection.communities().orElse(none).stream().allMatch(domain::holds);
    }

    private boolean holds(String division) {
        return asked.computeIfAbsent(division.equals(Below.ALL) ? "" : division, held::test);
    }

    /** @throws Denied unless a selection lies within */
    public void require(Selection selection) {
        if (!within(selection)) {
            throw new Denied("problem.denied.community");
        }
        selection.below().stream()
                .filter(division -> !holds(division))
                .findFirst()
                .ifPresent(division -> {
                    boolean all = division.equals(Below.ALL);
                    throw new Denied(all ? "problem.denied.below-all" : "problem.denied.below", division);
                });
    }
}
