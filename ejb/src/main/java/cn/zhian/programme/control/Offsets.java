package cn.zhian.programme.control;

import cn.zhian.platform.Cursors;
import cn.zhian.platform.Invalid;
import cn.zhian.platform.Slice;
import java.util.List;
import java.util.Optional;

/** Parts of lists that are small enough to be read by offset; the cursor is the offset. */
public final class Offsets {
    private static final long LAST = 10_000_000;

    private Offsets() {}

    /** Reads from an offset on. */
    @FunctionalInterface
    public interface Part<T> {
        /** @param offset of the first; @param size at most */
        List<T> read(int offset, int size);
    }

    /**
     * A part, and where the next begins.
     *
     * @throws Invalid if the cursor is none of these, or the size out of range
     */
    public static <T> Slice<T> slice(Part<T> part, int size, Optional<String> cursor) {
        Slice.checkSize(size);
        long offset = Cursors.id(cursor).orElse(0L);
        if (offset < 0 || offset > LAST) {
            throw new Invalid("cursor", "problem.cursor");
        }
        List<T> read = part.read((int) offset, size + 1);
        return read.size() <= size
                ? new Slice<>(read, Optional.empty())
                : new Slice<>(read.subList(0, size), Optional.of(String.valueOf(offset + size)));
    }
}
