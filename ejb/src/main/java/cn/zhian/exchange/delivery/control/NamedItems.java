package cn.zhian.exchange.delivery.control;

import java.util.HashSet;
import java.util.Objects;
import java.util.Set;

/**
 * The items that alone may leave to a target; what a later version of this product adds is none of them. What a record says
 * nothing without leaves with them.
 */
public final class NamedItems {
    private final Set<String> names;
    private final Set<String> leaving;

    /** @param names of items with their kind and the lists around them: {@code resident.Name}, {@code company.staff.Name} */
    public NamedItems(Set<String> names) {
        this.names = Set.copyOf(names);
        Set<String> all = new HashSet<>(RecordItems.required());
        names.forEach(name -> addWithLists(all, name));
        leaving = Set.copyOf(all);
    }

    private static void addWithLists(Set<String> all, String name) {
        all.add(name);
        int kind = name.indexOf('.');
        for (int dot = name.lastIndexOf('.'); dot > kind; dot = name.lastIndexOf('.', dot - 1)) {
            all.add(name.substring(0, dot));
        }
    }

    /** As they were named. */
    public Set<String> names() {
        return names;
    }

    /** Whether an item, or a list with one, leaves. */
    boolean leaves(String path) {
        return leaving.contains(path);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NamedItems items && items.names.equals(names);
    }

    @Override
    public int hashCode() {
        return Objects.hash(names);
    }
}
