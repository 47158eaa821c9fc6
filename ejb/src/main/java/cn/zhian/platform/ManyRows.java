package cn.zhian.platform;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/** Inserts many rows with few statements, in the running transaction; the table is a text of ours, never input. */
public final class ManyRows {
    private static final int AT_ONCE = 200;

    private final EntityManager entities;
    private final String table;
    private final List<List<Object>> rows = new ArrayList<>();

    /** @param table whose columns are all given, in their order */
    public ManyRows(EntityManager entities, String table) {
        this.entities = entities;
        this.table = table;
    }

    /** Adds a row; values may be null. All rows have as many values. */
    public ManyRows add(Object... values) {
        rows.add(Collections.unmodifiableList(java.util.Arrays.asList(values.clone())));
        return this;
    }

    /** Inserts what was added; nothing happens without a row. */
    public void insert() {
        for (int from = 0; from < rows.size(); from += AT_ONCE) {
            insert(rows.subList(from, Math.min(rows.size(), from + AT_ONCE)));
        }
        rows.clear();
    }

    private void insert(List<List<Object>> part) {
        int width = part.get(0).size();
        Query query = entities.createNativeQuery("INSERT INTO " + table + " VALUES " + marks(part.size(), width));
        int next = 1;
        for (List<Object> row : part) {
            for (Object value : row) {
                query.setParameter(next++, value);
            }
        }
        query.executeUpdate();
    }

    private static String marks(int count, int width) {
        List<String> rows = new ArrayList<>();
        for (int row = 0; row < count; row++) {
            List<String> marks = new ArrayList<>();
            for (int column = 1; column <= width; column++) {
                marks.add("?" + (row * width + column));
            }
            rows.add(marks.stream().collect(Collectors.joining(", ", "(", ")")));
        }
        return String.join(", ", rows);
    }
}
