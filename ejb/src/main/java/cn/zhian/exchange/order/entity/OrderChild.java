package cn.zhian.exchange.order.entity;

import java.util.List;

/**
 * A platform below that an order can be for.
 *
 * @param id number of its entry
 * @param divisions beginnings of the codes of its communities
 */
public record OrderChild(long id, String name, List<String> divisions) {
    /** Copies the divisions. */
    public OrderChild {
        divisions = List.copyOf(divisions);
    }
}
