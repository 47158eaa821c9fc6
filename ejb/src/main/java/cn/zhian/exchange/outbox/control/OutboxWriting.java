package cn.zhian.exchange.outbox.control;

import cn.zhian.exchange.outbox.control.Gathered.Tombstone;
import cn.zhian.exchange.record.Changed;
import cn.zhian.exchange.record.RecordBody;
import cn.zhian.exchange.record.RecordKind;
import cn.zhian.platform.CanonicalJson;
import cn.zhian.platform.PersonalData;
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
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;

/** Writes what a transaction changed into the outbox, in that transaction, many rows with one statement. */
final class OutboxWriting {
    private static final int ROWS = 200;
    private static final String INSERT =
            "INSERT INTO outbox (community_id, kind, entity_id, last_id, version, erased, body, record_at, written_at) VALUES ";
    private static final String ROW = "(?,?,?,?,?,?,?,?,?)";
    // By primary key and in its order, so that it never stands in the way of whoever gives positions.
    private static final String WITH_BODY =
            "SELECT id FROM outbox WHERE entity_id = ? AND kind = ? AND body IS NOT NULL ORDER BY id";
    private static final String CODES = """
            INSERT INTO outbox_community (id, code) SELECT id, code FROM community WHERE id IN (%s)
            ON DUPLICATE KEY UPDATE code = VALUE(code)""";

    private final Sources sources;
    private final PersonalData personal;
    private final Instant now;
    private final List<Object[]> rows = new ArrayList<>();

    OutboxWriting(Sources sources, PersonalData personal, Instant now) {
        this.sources = sources;
        this.personal = personal;
        this.now = now;
    }

    /** One connection after the other, never two at a time: only one that is free is shared within a transaction. */
    void write(DataSource source, Gathered gathered) throws SQLException {
        gathered.changed().forEach(this::read);
        gathered.stretches().forEach(this::refer);
        List<Tombstone> tombstones = gathered.tombstones();
        tombstones.forEach(this::bury);
        try (Connection connection = source.getConnection()) {
            keepCodes(connection, gathered.changed().getOrDefault(RecordKind.COMMUNITY, Set.of()));
            wipe(connection, tombstones);
            for (int from = 0; from < rows.size(); from += ROWS) {
                insert(connection, rows.subList(from, Math.min(rows.size(), from + ROWS)));
            }
        }
    }

    /** What is not there any more was erased by somebody else, who told so. */
    private void read(RecordKind kind, Set<Long> ids) {
        sources.stamp(kind, ids, now);
        sources.read(kind, ids).stream()
                .sorted(Comparator.comparingLong(RecordBody::entityId))
                .forEach(body -> keep(kind, body));
    }

    private void keep(RecordKind kind, RecordBody one) {
        byte[] body = personal.encrypt(CanonicalJson.of(one.body()));
        long id = one.entityId();
        add(one.communityId(), kind, id, id, one.version(), false, body, one.at());
    }

    private void refer(Changed stretch) {
        add(stretch.communityId(), stretch.kind(), stretch.firstId(), stretch.lastId(), 1, false, null, now);
    }

    private void bury(Tombstone one) {
        add(one.communityId(), one.kind(), one.id(), one.id(), one.version(), true, null, now);
    }

    private void add(
            long community,
            RecordKind kind,
            long first,
            long last,
            long version,
            boolean erased,
            byte[] body,
            Instant at) {
        rows.add(new Object[] {community, kind.name(), first, last, version, erased, body, utc(at), utc(now)});
    }

    private static void insert(Connection connection, List<Object[]> part) throws SQLException {
        String sql = INSERT + String.join(",", Collections.nCopies(part.size(), ROW));
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            bind(
                    insert,
                    part.stream().flatMap(row -> java.util.Arrays.stream(row)).toArray());
            insert.executeUpdate();
        }
    }

    private static void wipe(Connection connection, List<Tombstone> tombstones) throws SQLException {
        if (tombstones.isEmpty()) {
            return;
        }
        List<Long> ids = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(WITH_BODY)) {
            for (Tombstone one : tombstones) {
                bind(select, one.id(), one.kind().name());
                try (ResultSet found = select.executeQuery()) {
                    while (found.next()) {
                        ids.add(found.getLong(1));
                    }
                }
            }
        }
        Collections.sort(ids);
        try (PreparedStatement update = connection.prepareStatement("UPDATE outbox SET body = NULL WHERE id = ?")) {
            for (Long id : ids) {
                bind(update, id);
                update.executeUpdate();
            }
        }
    }

    private static void keepCodes(Connection connection, Collection<Long> communities) throws SQLException {
        if (!communities.isEmpty()) {
            String marks = String.join(",", Collections.nCopies(communities.size(), "?"));
            try (PreparedStatement insert = connection.prepareStatement(CODES.formatted(marks))) {
                bind(insert, communities.toArray());
                insert.executeUpdate();
            }
        }
    }

    private static void bind(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }

    private static LocalDateTime utc(Instant time) {
        return LocalDateTime.ofInstant(time, ZoneOffset.UTC);
    }
}
