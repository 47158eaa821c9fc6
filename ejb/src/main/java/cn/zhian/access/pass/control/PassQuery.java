package cn.zhian.access.pass.control;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A search in pass records as SQL. It reads along one or several <b>paths</b>, each an index that ends in the time, newest
 * first, and merges what they bring; so it touches hardly more rows than it returns, however many there are. What is
 * given beside the paths is a filter on the rows read.
 */
public final class PassQuery {
    private record Path(String index, String condition, List<Object> values) {}

    private final List<Path> paths = new ArrayList<>();
    private final List<String> filters = new ArrayList<>();
    private final List<Object> filterValues = new ArrayList<>();
    private boolean overlapping;

    /** Reads along an index. @param index its name; @param condition on its first columns, with one ? for each value */
    public PassQuery along(String index, String condition, Object... values) {
        paths.add(new Path(index, condition, List.of(values)));
        return this;
    }

    /** Whether one row may lie on two paths. */
    public PassQuery overlapping() {
        overlapping = true;
        return this;
    }

    /** Keeps only rows of which this holds. */
    public PassQuery only(String condition, Object... values) {
        filters.add("(" + condition + ")");
        filterValues.addAll(List.of(values));
        return this;
    }

    /** Keeps only rows whose column holds one of the values. */
    public PassQuery onlyIn(String column, Collection<?> values) {
        return values.isEmpty()
                ? only("1 = 0")
                : only(
                        column + " IN (" + String.join(",", Collections.nCopies(values.size(), "?")) + ")",
                        values.toArray());
    }

    /** Keeps only rows from a time on. */
    public PassQuery from(Optional<Instant> from) {
        from.ifPresent(time -> only("occurred_at >= ?", utc(time)));
        return this;
    }

    /** Keeps only rows before a time. */
    public PassQuery to(Optional<Instant> to) {
        to.ifPresent(time -> only("occurred_at < ?", utc(time)));
        return this;
    }

    /** Goes on after the last row of the part before. */
    public PassQuery after(Instant occurredAt, long id) {
        return only("occurred_at <= ? AND (occurred_at < ? OR id < ?)", utc(occurredAt), utc(occurredAt), id);
    }

    /** Whether there is anything to read at all. */
    public boolean isEmpty() {
        return paths.isEmpty();
    }

    /** The rows, newest first. */
    public String rows(int most) {
        return merged(PassRow.COLUMNS, " ORDER BY occurred_at DESC, id DESC", most);
    }

    /** How many there are, counted up to {@code most}. */
    public String count(int most) {
        return "SELECT COUNT(*) FROM (" + merged("id", "", most) + ") AS counted";
    }

    private String merged(String columns, String order, int most) {
        String end = order + " LIMIT " + most;
        return paths.stream()
                .map(path -> "(SELECT " + columns + " FROM pass_record FORCE INDEX (" + path.index() + ") WHERE "
                        + path.condition()
                        + filters.stream().map(filter -> " AND " + filter).collect(Collectors.joining()) + end + ")")
                .collect(Collectors.joining(overlapping ? " UNION " : " UNION ALL ", "", paths.size() > 1 ? end : ""));
    }

    /** The values of the statement, in order. */
    public List<Object> values() {
        return paths.stream()
                .flatMap(path -> java.util.stream.Stream.concat(path.values().stream(), filterValues.stream()))
                .toList();
    }

    private static LocalDateTime utc(Instant time) {
        return LocalDateTime.ofInstant(time, ZoneOffset.UTC);
    }
}
