package cn.zhian.platform;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * The rows of a table that meet conditions, as views: in parts by id for the API, in pages for people.
 *
 * @param table its name
 * @param id of a row
 * @param views of rows, in their order
 * @param where which rows; used once
 */
public record Rows<E, V>(
        EntityManager entities,
        String table,
        Class<E> type,
        ToLongFunction<? super E> id,
        Function<List<E>, List<V>> views,
        Conditions where) {
    /**
     * A part of the rows, by id.
     *
     * @throws Invalid if the size is out of range or the cursor is none of ours
     */
    public Slice<V> slice(int size, Optional<String> cursor) {
        Slice.checkSize(size);
        List<E> read =
                where.andIf("id > ?", Cursors.id(cursor)).rows(entities, select(), "ORDER BY id", type, 0, size + 1);
        Slice<E> slice = Slice.cut(read, size, row -> String.valueOf(id.applyAsLong(row)));
        return new Slice<>(views.apply(slice.items()), slice.nextCursor());
    }

    /** How many there are. */
    public long count() {
        return where.count(entities, "FROM " + table);
    }

    /**
     * A page of the rows.
     *
     * @param order what stands behind {@code ORDER BY}
     */
    public List<V> page(String order, int offset, int size) {
        return views.apply(where.rows(entities, select(), "ORDER BY " + order, type, offset, size));
    }

    private String select() {
        return "SELECT * FROM " + table;
    }
}
