package cn.zhian.exchange.order.entity;

import java.util.List;
import java.util.Optional;

/**
 * Which communities somebody works for.
 *
 * @param codes beginnings of their codes; empty for all communities, an empty list for none
 */
public record Authority(Optional<List<String>> codes) {
    /** All communities. */
    public static final Authority EVERYTHING = new Authority(Optional.empty());

    /** Copies the codes. */
    public Authority {
        codes = codes.map(List::copyOf);
    }

    /** Whether every community below some beginnings of codes is among them. */
    public boolean covers(List<String> scope) {
        return codes.isEmpty()
                || scope.stream().allMatch(part -> codes.get().stream().anyMatch(part::startsWith));
    }

    /** Whether any community below some beginnings of codes may be among them. */
    public boolean touches(List<String> scope) {
        return codes.isEmpty()
                || scope.stream().anyMatch(part -> codes.get().stream().anyMatch(own -> meet(own, part)));
    }

    /** Whether two beginnings of codes have communities in common. */
    public static boolean meet(String one, String other) {
        return one.startsWith(other) || other.startsWith(one);
    }
}
