package cn.zhian.platform.view;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;

/** Reads a part of a counted list. */
@FunctionalInterface
public interface PageReader<T> extends Serializable {
    /**
     * The rows from an offset on.
     *
     * @param offset of the first row, 0 and up
     * @param size rows at most
     * @param sort what the user chose; empty for the list's own order
     */
    List<T> read(int offset, int size, Optional<Sort> sort);
}
