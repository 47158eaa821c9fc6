package cn.zhian.platform.view;

import cn.zhian.platform.Slice;
import java.io.Serializable;
import java.util.Optional;

/** Reads a part of an endless list by its key. */
@FunctionalInterface
public interface SliceReader<T> extends Serializable {
    /**
     * The rows behind a cursor.
     *
     * @param cursor {@link Slice#nextCursor()} of the part before; empty for the newest
     * @param size rows at most
     */
    Slice<T> read(Optional<String> cursor, int size);
}
