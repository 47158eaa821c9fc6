package cn.zhian.exchange.record;

import cn.zhian.platform.DatabaseResources;
import cn.zhian.platform.PersonalData;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import javax.sql.DataSource;

/** Statements of record sources, in the running transaction. Their text is ours, never input. */
@ApplicationScoped
public class RecordQuery {
    /** Makes something of a row. */
    @FunctionalInterface
    public interface Mapping<T> {
        /** The row must not be kept. */
        T of(RecordRow row) throws SQLException;
    }

    @Resource(lookup = DatabaseResources.DATA_SOURCE)
    DataSource source;

    private PersonalData personal;

    /** For the container. */
    public RecordQuery() {}

    /** For tests. @param personal decrypts what rows hold encrypted */
    public RecordQuery(DataSource source, PersonalData personal) {
        this.source = source;
        this.personal = personal;
    }

    @PostConstruct
    void start() {
        personal = PersonalData.configured();
    }

    /** Rows of some ids, at most {@link RecordSource#MOST}. @param sql with {@code %s} for the marks of the ids */
    public <T> List<T> of(String sql, Collection<Long> ids, Mapping<T> mapping) {
        return ids.isEmpty() ? List.of() : list(sql.formatted(marks(ids)), mapping, ids.toArray());
    }

    /**
     * Rows of some ids that mostly follow each other, of a table in partitions, where a single id is looked for in each of
     * them.
     *
     * @param sql with {@code %s} for the condition
     * @param column a word of ours
     */
    public <T> List<T> ofRuns(String sql, String column, Collection<Long> ids, Mapping<T> mapping) {
        if (ids.isEmpty()) {
            return List.of();
        }
        List<Long> bounds = bounds(ids);
        String runs = String.join(" OR ", Collections.nCopies(bounds.size() / 2, column + " BETWEEN ? AND ?"));
        return list(sql.formatted("(" + runs + ")"), mapping, bounds.toArray());
    }

    /** First and last of each run. */
    private static List<Long> bounds(Collection<Long> ids) {
        List<Long> bounds = new ArrayList<>();
        for (long id : new TreeSet<>(ids)) {
            int last = bounds.size() - 1;
            if (last > 0 && bounds.get(last) == id - 1) {
                bounds.set(last, id);
            } else {
                bounds.add(id);
                bounds.add(id);
            }
        }
        return bounds;
    }

    /** Ids of a community's rows above a bound, in order. @param table a word of ours */
    public List<Long> ids(String table, long communityId, long afterId, int size) {
        String sql = "SELECT id FROM " + table + " WHERE community_id = ? AND id > ? ORDER BY id LIMIT ?";
        return list(sql, row -> row.number("id"), communityId, afterId, size);
    }

    /** Rows. */
    public <T> List<T> list(String sql, Mapping<T> mapping, Object... values) {
        try (Connection connection = source.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            bind(select, 1, values);
            try (ResultSet rows = select.executeQuery()) {
                List<T> found = new ArrayList<>();
                RecordRow row = new RecordRow(rows, personal);
                while (rows.next()) {
                    found.add(mapping.of(row));
                }
                return found;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Records can't be read", e);
        }
    }

    /** Stamps the rows of some ids. @param sql with a mark for the time and {@code %s} for those of the ids */
    public void stamp(String sql, Instant now, Collection<Long> ids) {
        if (ids.isEmpty()) {
            return;
        }
        try (Connection connection = source.getConnection();
                PreparedStatement update = connection.prepareStatement(sql.formatted(marks(ids)))) {
            update.setObject(1, LocalDateTime.ofInstant(now, ZoneOffset.UTC));
            bind(update, 2, ids.stream().sorted().toArray());
            update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("Records can't be stamped", e);
        }
    }

    private static String marks(Collection<Long> ids) {
        return String.join(",", Collections.nCopies(ids.size(), "?"));
    }

    private static void bind(PreparedStatement statement, int first, Object... values) throws SQLException {
        int next = first;
        for (Object value : values) {
            statement.setObject(next++, value);
        }
    }
}
