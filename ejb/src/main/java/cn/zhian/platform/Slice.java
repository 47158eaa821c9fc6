package cn.zhian.platform;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A part of a list.
 *
 * @param items in the list's order
 * @param nextCursor what to ask for the next part; empty at the end
 */
public record Slice<T>(List<T> items, Optional<String> nextCursor) {
    /** Largest part that can be asked for. */
    public static final int LARGEST = 500;

    /** Copies the items. */
    public Slice {
        items = List.copyOf(items);
    }

    /** The same part with other items. */
    public <R> Slice<R> map(Function<? super T, ? extends R> each) {
        return new Slice<>(items.stream().<R>map(each).toList(), nextCursor);
    }

    /**
     * Cuts a list that was read with one item more than asked for.
     *
     * @param read at most {@code size + 1} items
     * @param size asked for
     * @param cursor of an item
     */
    public static <T> Slice<T> cut(List<T> read, int size, Function<? super T, String> cursor) {
        if (read.size() <= size) {
            return new Slice<>(read, Optional.empty());
        }
        List<T> items = read.subList(0, size);
        return new Slice<>(items, Optional.of(cursor.apply(items.get(size - 1))));
    }

    /**
     * Checks a size.
     *
     * @throws Invalid unless 1 to {@link #LARGEST}
     */
    public static int checkSize(int size) {
        if (size < 1 || size > LARGEST) {
            throw new Invalid("size", "problem.size", LARGEST);
        }
        return size;
    }
}
