package cn.zhian.exchange.outbox.control;

import static cn.zhian.platform.JsonMaker.JSON;

import cn.zhian.exchange.outbox.boundary.Below;
import cn.zhian.exchange.outbox.boundary.Selection;
import cn.zhian.exchange.record.RecordKind;
import cn.zhian.platform.PersonalData;
import jakarta.json.JsonObject;
import java.io.StringReader;
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
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;

/** Statements that read the outbox, each with a connection of the running transaction. */
public final class OutboxReading {
    private static final String ROWS = """
            SELECT o.position, o.community_id, c.code, o.kind, o.entity_id, o.last_id, o.version, o.erased, o.body,
              o.record_at
            FROM outbox o LEFT JOIN outbox_community c ON c.id = o.community_id
            WHERE o.position > ? AND o.position <= ?
              AND (c.id IS NOT NULL OR o.community_id >= 1000000000000000)%s ORDER BY o.position LIMIT ?""";

    private final DataSource source;
    private final PersonalData personal;

    /** @param personal decrypts bodies */
    public OutboxReading(DataSource source, PersonalData personal) {
        this.source = source;
        this.personal = personal;
    }

    /** The highest position. */
    public long head() throws SQLException {
        return number("SELECT position FROM outbox_head WHERE id = 1", List.of())
                .orElse(0L);
    }

    /** When the oldest row after a position was written. */
    public Optional<Instant> waitingSince(long position) throws SQLException {
        try (Connection connection = source.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "SELECT written_at FROM outbox WHERE position > ? ORDER BY position LIMIT 1")) {
            select.setLong(1, position);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(time(row, 1)) : Optional.empty();
            }
        }
    }

    /** The code of a community, also of one that is gone. */
    public Optional<String> code(long communityId) throws SQLException {
        try (Connection connection = source.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("SELECT code FROM outbox_community WHERE id = ?")) {
            select.setLong(1, communityId);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
            }
        }
    }

    /** Rows after one position up to another, in order. */
    List<OutboxRow> rows(long after, long upTo, int most, Selection selection) throws SQLException {
        List<Object> values = new ArrayList<>(List.of(after, upTo));
        StringBuilder wanted = new StringBuilder();
        if (selection.kinds().size() < RecordKind.values().length) {
            wanted.append(" AND ").append(among("o.kind", selection.kinds()));
            selection.kinds().forEach(kind -> values.add(kind.name()));
        }
        if (!selection.isEverywhere()) {
            wanted.append(" AND (").append(places(selection, values)).append(')');
        }
        values.add(most);
        return read(ROWS.formatted(wanted), values);
    }

    private static String places(Selection selection, List<Object> values) {
        List<String> some = new ArrayList<>();
        Set<Long> ids = selection.communities().orElse(Set.of());
        if (selection.communities().isEmpty()) {
            some.add("o.community_id < ?");
            values.add(Below.FIRST);
        } else if (!ids.isEmpty()) {
            some.add(among("o.community_id", ids));
            values.addAll(ids);
        }
        selection.below().forEach(division -> {
            some.add("o.community_id BETWEEN ? AND ?");
            values.addAll(List.of(Below.from(division), Below.to(division)));
        });
        return String.join(" OR ", some);
    }

    /** What platforms below sent. */
    public ReceivedReading received() {
        return new ReceivedReading(source, personal);
    }

    private static String among(String column, Collection<?> values) {
        return column + " IN (" + String.join(",", Collections.nCopies(values.size(), "?")) + ")";
    }

    private List<OutboxRow> read(String sql, List<Object> values) throws SQLException {
        try (Connection connection = source.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            bind(select, values);
            try (ResultSet rows = select.executeQuery()) {
                ResultSet bare = rows.unwrap(ResultSet.class);
                List<OutboxRow> found = new ArrayList<>();
                while (bare.next()) {
                    found.add(row(bare));
                }
                return found;
            }
        }
    }

    private OutboxRow row(ResultSet row) throws SQLException {
        long community = row.getLong("community_id");
        return new OutboxRow(
                row.getLong("position"),
                community,
                Below.is(community) ? Below.code(community) : row.getString("code"),
                RecordKind.valueOf(row.getString("kind")),
                row.getLong("entity_id"),
                row.getLong("last_id"),
                row.getLong("version"),
                row.getBoolean("erased"),
                Optional.ofNullable(row.getBytes("body")).map(this::json),
                time(row, row.findColumn("record_at")));
    }

    private JsonObject json(byte[] body) {
        try (var reader = JSON.createReader(new StringReader(personal.decryptText(body)))) {
            return reader.readObject();
        }
    }

    private Optional<Long> number(String sql, List<Object> values) throws SQLException {
        try (Connection connection = source.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            bind(select, values);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(row.getLong(1)) : Optional.empty();
            }
        }
    }

    private static void bind(PreparedStatement statement, List<Object> values) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            statement.setObject(i + 1, values.get(i));
        }
    }

    private static Instant time(ResultSet row, int column) throws SQLException {
        return row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
    }
}
