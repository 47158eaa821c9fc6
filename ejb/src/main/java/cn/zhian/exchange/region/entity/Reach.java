package cn.zhian.exchange.region.entity;

import java.util.List;
import java.util.Optional;

/**
 * The communities of platforms below that a caller may see.
 *
 * @param beginnings of their 15-digit codes; empty for all, an empty list for none
 */
public record Reach(Optional<List<String>> beginnings) {
    /** All of them. */
    public static final Reach EVERYTHING = new Reach(Optional.empty());

    /** Copies the beginnings. */
    public Reach {
        beginnings = beginnings.map(List::copyOf);
    }

    /** Whether a community is among them. @param code 15 digits */
    public boolean holds(String code) {
        return beginnings.isEmpty() || beginnings.get().stream().anyMatch(code::startsWith);
    }
}
