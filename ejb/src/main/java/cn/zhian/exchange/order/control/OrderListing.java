package cn.zhian.exchange.order.control;

import cn.zhian.exchange.order.entity.OrderFilter;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/** Conditions on a table of orders, named {@code o}, and the lists that follow from them, the newest first. */
final class OrderListing {
    private final String table;
    private final StringBuilder where = new StringBuilder(" WHERE 1 = 1");
    private final List<Object> values = new ArrayList<>();

    /** With what both sides' orders can be looked for by. */
    OrderListing(String table, OrderFilter filter) {
        this.table = table;
        filter.number().map(String::strip).filter(text -> !text.isEmpty()).ifPresent(text -> {
            // Anything else can't be compared with the column, which holds ASCII alone.
            boolean number = text.matches("[0-9-]{1,20}");
            and("o.number LIKE CONCAT(?, '%')", List.of(number ? text : "none"));
        });
        filter.kind().ifPresent(kind -> and("o.kind = ?", List.of(kind)));
    }

    /** A condition more. */
    OrderListing and(String condition, Collection<?> its) {
        where.append(" AND ").append(condition);
        values.addAll(its);
        return this;
    }

    /** One of as many equal conditions; of none, nothing fulfils it. */
    static String any(String condition, int count) {
        return count == 0 ? "1 = 0" : String.join(" OR ", Collections.nCopies(count, condition));
    }

    <T> List<T> page(OrderSql sql, OrderSql.Mapping<T> mapping, int offset, int size) throws SQLException {
        return sql.list(
                "SELECT o.* FROM " + table + " o" + where + " ORDER BY o.id DESC LIMIT ? OFFSET ?",
                mapping,
                with(size, offset));
    }

    <T> List<T> before(OrderSql sql, OrderSql.Mapping<T> mapping, long id, int size) throws SQLException {
        return sql.list(
                "SELECT o.* FROM " + table + " o" + where + " AND o.id < ? ORDER BY o.id DESC LIMIT ?",
                mapping,
                with(id, size));
    }

    long count(OrderSql sql) throws SQLException {
        return sql.number("SELECT COUNT(*) FROM " + table + " o" + where, values.toArray());
    }

    private Object[] with(Object... more) {
        List<Object> all = new ArrayList<>(values);
        all.addAll(List.of(more));
        return all.toArray();
    }
}
