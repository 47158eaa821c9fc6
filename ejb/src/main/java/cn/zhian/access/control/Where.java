package cn.zhian.access.control;

import cn.zhian.identity.boundary.Domain;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The conditions of a list; every value is a parameter. */
public final class Where {
    private final List<String> conditions = new ArrayList<>();
    private final List<Object> parameters = new ArrayList<>();

    /** A condition that always holds. */
    public Where and(String condition, Object... values) {
        conditions.add("(" + condition + ")");
        parameters.addAll(List.of(values));
        return this;
    }

    /** A condition that counts if there is a value. */
    public Where andIf(String condition, Optional<?> value) {
        return value.isPresent() ? and(condition, value.get()) : this;
    }

    /** The column has one of the values; of none, nothing matches. */
    public Where in(String column, Collection<?> values) {
        return values.isEmpty() ? and("1 = 0") : and(column + " IN (?)", values);
    }

    /** The community lies in the caller's domain. */
    public Where within(String column, Domain domain) {
        return domain.communities().map(ids -> in(column, ids)).orElse(this);
    }

    /** {@code WHERE …} between blanks, or a blank. */
    public String sql() {
        return conditions.isEmpty() ? " " : " WHERE " + String.join(" AND ", conditions) + " ";
    }

    /** The values in order, followed by some more. */
    public Object[] values(Object... more) {
        List<Object> all = new ArrayList<>(parameters);
        all.addAll(List.of(more));
        return all.toArray();
    }
}
