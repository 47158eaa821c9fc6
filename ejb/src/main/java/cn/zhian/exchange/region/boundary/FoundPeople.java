package cn.zhian.exchange.region.boundary;

import java.util.List;

/**
 * What a search found.
 *
 * @param items persons, masked; those known in several communities once
 * @param more whether there are more than are told
 */
public record FoundPeople(List<RegionPerson> items, boolean more) {
    /** Copies the persons. */
    public FoundPeople {
        items = List.copyOf(items);
    }
}
