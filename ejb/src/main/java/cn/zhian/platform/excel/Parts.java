package cn.zhian.platform.excel;

import cn.zhian.platform.Slice;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Reads a whole list part by part, so that an export of any length needs the memory of one part. */
public final class Parts<T> implements Iterator<T> {
    private final Function<Optional<String>, Slice<T>> read;
    private Iterator<T> part;
    private Optional<String> next;

    private Parts(Function<Optional<String>, Slice<T>> read) {
        this.read = read;
        take(Optional.empty());
    }

    /** The items of all parts. @param read the part after a cursor */
    public static <T> Stream<T> of(Function<Optional<String>, Slice<T>> read) {
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(new Parts<>(read), Spliterator.ORDERED), false);
    }

    private void take(Optional<String> cursor) {
        Slice<T> slice = read.apply(cursor);
        List<T> items = slice.items();
        part = items.iterator();
        next = slice.nextCursor();
    }

    @Override
    public boolean hasNext() {
        while (!part.hasNext() && next.isPresent()) {
            take(next);
        }
        return part.hasNext();
    }

    @Override
    public T next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return part.next();
    }
}
