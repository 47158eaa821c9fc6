package cn.zhian.platform.view;

import java.util.List;

/** A feature's part in the global search; every CDI bean of this type is asked. */
public interface Finder {
    /**
     * What the caller may see under a text.
     *
     * @param text as typed, trimmed, at least two characters
     * @param limit results at most
     */
    List<Found> find(String text, int limit);
}
