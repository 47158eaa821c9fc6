package cn.zhian.platform.view;

import java.util.List;

/**
 * A group of the navigation.
 *
 * @param key of its heading, {@code nav.<key>} in the bundle {@code platform}
 * @param entries in order; a group without visible entries is not shown
 */
public record NavigationGroup(String key, List<NavigationEntry> entries) {
    /** Copies the entries. */
    public NavigationGroup {
        entries = List.copyOf(entries);
    }
}
