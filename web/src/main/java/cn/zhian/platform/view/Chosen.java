package cn.zhian.platform.view;

import java.io.Serializable;
import java.util.AbstractMap;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Rows that the user ticked in a list, across its pages. In the page {@code #{chosen.ticks[row.id]}} is a tick box. */
public final class Chosen implements Serializable {
    private static final long serialVersionUID = 1L;

    private final TreeSet<Long> ids = new TreeSet<>();
    private final Ticks ticks = new Ticks(ids);

    /** Their ids, smallest first. */
    public List<Long> ids() {
        return List.copyOf(ids);
    }

    /** How many. */
    public int getCount() {
        return ids.size();
    }

    /** Whether none is. */
    public boolean isNone() {
        return ids.isEmpty();
    }

    /** Ticks further rows. */
    public void add(Collection<Long> more) {
        ids.addAll(more);
    }

    /** Unticks all. */
    public void clear() {
        ids.clear();
    }

    /** Whether a row is ticked, by its id; what the page writes into it ticks or unticks. */
    public Map<Long, Boolean> getTicks() {
        return ticks;
    }

    private static final class Ticks extends AbstractMap<Long, Boolean> implements Serializable {
        private static final long serialVersionUID = 1L;

        private final TreeSet<Long> ids;

        private Ticks(TreeSet<Long> ids) {
            this.ids = ids;
        }

        @Override
        public Boolean get(Object id) {
            return id instanceof Long number && ids.contains(number);
        }

        @Override
        public Boolean put(Long id, Boolean ticked) {
            return Boolean.TRUE.equals(ticked) ? !ids.add(id) : ids.remove(id);
        }

        @Override
        public Set<Entry<Long, Boolean>> entrySet() {
            return ids.stream().map(id -> Map.entry(id, true)).collect(Collectors.toSet());
        }
    }
}
