package cn.zhian.audit.control;

import cn.zhian.audit.boundary.AuditQuery;
import cn.zhian.identity.boundary.Domain;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The statement that reads a part of the log.
 *
 * @param sql with a question mark for each value
 * @param values in order
 */
public record AuditSelect(String sql, List<Object> values) {
    private static final String COLUMNS =
            "SELECT id, at, user_id, username, action, subject, community_id, detail, source FROM audit_entry";

    /**
     * Newest first.
     *
     * @param after time in epoch milliseconds and number of the last entry shown
     * @param limit rows
     */
    public static AuditSelect of(AuditQuery query, Domain domain, Optional<long[]> after, int limit) {
        Conditions conditions = new Conditions();
        query.from().ifPresent(time -> conditions.add("at >= ?", utc(time)));
        query.to().ifPresent(time -> conditions.add("at < ?", utc(time)));
        query.userId().ifPresent(id -> conditions.add("user_id = ?", id));
        query.communityId().ifPresent(id -> conditions.add("community_id = ?", id));
        query.action().ifPresent(action -> addAction(conditions, action));
        domain.communities().ifPresent(ids -> addDomain(conditions, ids));
        after.ifPresent(key -> addAfter(conditions, key));
        return conditions.select(limit);
    }

    private static void addAction(Conditions conditions, String action) {
        if (action.endsWith(".")) {
            conditions.add("action LIKE ?", action.replaceAll("([\\\\%_])", "\\\\$1") + "%");
        } else {
            conditions.add("action = ?", action);
        }
    }

    private static void addDomain(Conditions conditions, Set<Long> ids) {
        if (ids.isEmpty()) {
            conditions.add("FALSE");
        } else {
            String marks = String.join(", ", Collections.nCopies(ids.size(), "?"));
            conditions.add("community_id IN (" + marks + ")", ids.toArray());
        }
    }

    // The first condition is the one an index range is made of.
    private static void addAfter(Conditions conditions, long[] key) {
        LocalDateTime at = utc(Instant.ofEpochMilli(key[0]));
        conditions.add("at <= ?", at);
        conditions.add("(at < ? OR id < ?)", at, key[1]);
    }

    private static LocalDateTime utc(Instant time) {
        return LocalDateTime.ofInstant(time, ZoneOffset.UTC);
    }

    private static final class Conditions {
        private final List<String> texts = new ArrayList<>();
        private final List<Object> values = new ArrayList<>();

        void add(String text, Object... bound) {
            texts.add(text);
            values.addAll(List.of(bound));
        }

        AuditSelect select(int limit) {
            String where = texts.isEmpty() ? "" : " WHERE " + String.join(" AND ", texts);
            values.add(limit);
            return new AuditSelect(COLUMNS + where + " ORDER BY at DESC, id DESC LIMIT ?", List.copyOf(values));
        }
    }
}
