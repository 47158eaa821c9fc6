package cn.zhian.platform;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The conditions of a list in SQL, with bound parameters. Columns and conditions are texts of ours, never input; every
 * value is a parameter.
 */
public final class Conditions {
    private final List<String> conditions = new ArrayList<>();
    private final List<Object> parameters = new ArrayList<>();

    /** A condition with one {@code ?} for each value. */
    public Conditions and(String condition, Object... values) {
        StringBuilder numbered = new StringBuilder();
        int next = 0;
        for (char c : condition.toCharArray()) {
            numbered.append(c);
            if (c == '?') {
                parameters.add(values[next++]);
                numbered.append(parameters.size());
            }
        }
        if (next != values.length) {
            throw new IllegalArgumentException("Condition and values do not match: " + condition);
        }
        conditions.add(numbered.toString());
        return this;
    }

    /** The same, if there is a value. */
    public Conditions andIf(String condition, Optional<?> value) {
        return value.isPresent() ? and(condition, value.get()) : this;
    }

    /** The column holds one of the values; nothing matches an empty collection. */
    public Conditions in(String column, Collection<?> values) {
        if (values.isEmpty()) {
            return and("1 = 0");
        }
        String marks = String.join(", ", Collections.nCopies(values.size(), "?"));
        return and(column + " IN (" + marks + ")", values.toArray());
    }

    /**
     * The column, a community's id, lies in a domain.
     *
     * @param communities of the domain; empty for all
     */
    public Conditions within(String column, Optional<? extends Collection<Long>> communities) {
        return communities.map(ids -> in(column, ids)).orElse(this);
    }

    /** {@code WHERE …}, or nothing. */
    public String sql() {
        return conditions.isEmpty()
                ? ""
                : conditions.stream().map(c -> "(" + c + ")").collect(Collectors.joining(" AND ", " WHERE ", ""));
    }

    /**
     * The rows of an entity.
     *
     * @param select {@code SELECT … FROM …}
     * @param order {@code ORDER BY …}
     */
    @SuppressWarnings("unchecked")
    public <T> List<T> rows(EntityManager entities, String select, String order, Class<T> type) {
        return bind(entities.createNativeQuery(select + sql() + " " + order, type))
                .getResultList();
    }

    /** The same, but only {@code size} rows from {@code offset} on. */
    public <T> List<T> rows(EntityManager entities, String select, String order, Class<T> type, int offset, int size) {
        return rows(entities, select, order + " LIMIT " + size + " OFFSET " + offset, type);
    }

    /** How many rows there are. @param from {@code FROM …} */
    public long count(EntityManager entities, String from) {
        return ((Number) bind(entities.createNativeQuery("SELECT COUNT(*) " + from + sql()))
                        .getSingleResult())
                .longValue();
    }

    /** Sets the parameters of a query that contains {@link #sql()}. */
    public Query bind(Query query) {
        for (int i = 0; i < parameters.size(); i++) {
            query.setParameter(i + 1, parameters.get(i));
        }
        return query;
    }
}
