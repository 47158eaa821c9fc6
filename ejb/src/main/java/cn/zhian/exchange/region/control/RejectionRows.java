package cn.zhian.exchange.region.control;

import cn.zhian.exchange.tier.entity.Refusal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Rows of {@code region_reason}, and the rejected of {@code region_day}. */
public final class RejectionRows {
    private static final String INSERT = "INSERT INTO region_reason (day, code, sender, reason, rejected) VALUES ";
    private static final String ADD = " ON DUPLICATE KEY UPDATE rejected = rejected + VALUES(rejected)";
    private static final int LONGEST = 80;

    private final Connection connection;

    /** On a connection that is in a transaction. */
    public RejectionRows(Connection connection) {
        this.connection = connection;
    }

    private record Why(String code, String reason) {}

    /** Adds rejected records of a sender. */
    public void add(String sender, List<Refusal> refusals, Instant now) throws SQLException {
        LocalDate day = DayRows.of(now);
        Map<String, Long> whole = refusals.stream()
                .collect(Collectors.groupingBy(Refusal::community, TreeMap::new, Collectors.counting()));
        Map<Why, Long> reasons = refusals.stream()
                .collect(Collectors.groupingBy(
                        one -> new Why(one.community(), reason(one.reason())),
                        () -> new TreeMap<Why, Long>(
                                java.util.Comparator.comparing(Why::code).thenComparing(Why::reason)),
                        Collectors.counting()));
        ManyValues.write(
                connection,
                DayRows.INSERT,
                DayRows.ADD,
                whole.entrySet().stream()
                        .map(one -> new Object[] {day, one.getKey(), sender, 0, 0, 0, 0, one.getValue()})
                        .toList());
        ManyValues.write(
                connection,
                INSERT,
                ADD,
                reasons.entrySet().stream()
                        .map(one -> new Object[] {
                            day, one.getKey().code(), sender, one.getKey().reason(), one.getValue()
                        })
                        .toList());
    }

    /** The word, and the item only where our own table names it: what else stands there is the sender's choice of text. */
    static String reason(String told) {
        String[] parts = told.split(" ", 2);
        String reason = parts[0].startsWith("item-") || parts[0].startsWith("kind-") ? told : parts[0];
        return reason.length() <= LONGEST ? reason : reason.substring(0, LONGEST);
    }
}
