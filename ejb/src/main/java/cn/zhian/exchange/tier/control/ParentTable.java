package cn.zhian.exchange.tier.control;

import cn.zhian.exchange.record.RecordKind;
import cn.zhian.exchange.tier.entity.EnrolmentAnswer;
import cn.zhian.exchange.tier.entity.ParentAccess;
import cn.zhian.exchange.tier.entity.ParentRow;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Rows of {@code parent_platform}; they are few. */
public final class ParentTable {
    private final Connection connection;

    /** On a connection. */
    public ParentTable(Connection connection) {
        this.connection = connection;
    }

    /** All, by number. */
    public List<ParentRow> all() throws SQLException {
        return rows("ORDER BY id");
    }

    /**
     * The newest enrolment at each platform. One that was enrolled at over another address too has an entry for each, and
     * knows the key of the newest alone.
     */
    public Collection<ParentRow> newest() throws SQLException {
        Map<String, ParentRow> newest = new TreeMap<>();
        for (ParentRow row : rows("WHERE public_key IS NOT NULL ORDER BY enrolled_at, id")) {
            newest.put(row.platform().orElseThrow(), row);
        }
        return newest.values();
    }

    /** By number. */
    public Optional<ParentRow> find(long id) throws SQLException {
        return rows("WHERE id = ?", id).stream().findFirst();
    }

    /** By address. */
    public Optional<ParentRow> at(String address) throws SQLException {
        return rows("WHERE address = ?", address).stream().findFirst();
    }

    /** Adds one that has yet to answer. @return its number */
    public long add(String address, Optional<byte[]> certificate, int ownKey, Instant now) throws SQLException {
        try (PreparedStatement statement = Statements.of(
                        connection,
                        "INSERT INTO parent_platform (version, address, certificate, own_key, created_at)"
                                + " VALUES (1, ?, ?, ?, ?) RETURNING id",
                        address,
                        certificate.orElse(null),
                        ownKey,
                        Times.utc(now));
                ResultSet rows = statement.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** It is to be reached by another certificate. */
    public void certificate(long id, Optional<byte[]> certificate) throws SQLException {
        Statements.run(
                connection,
                "UPDATE parent_platform SET certificate = ?, version = version + 1 WHERE id = ?",
                certificate.orElse(null),
                id);
    }

    /** It let this platform in. */
    public void enrolled(long id, EnrolmentAnswer answer, ParentAccess access, byte[] publicKey, Instant now)
            throws SQLException {
        Statements.run(
                connection,
                "UPDATE parent_platform SET platform = ?, name = ?, public_key = ?, kinds = ?, own_key = ?,"
                        + " enrolled_at = ?, version = version + 1 WHERE id = ?",
                answer.platform(),
                answer.shownAt(access.address()),
                publicKey,
                answer.kinds().stream().map(RecordKind::word).collect(Collectors.joining(",")),
                access.key().number(),
                Times.utc(now),
                id);
    }

    /** It knows another key of this platform. */
    public void key(long id, int ownKey, Instant now) throws SQLException {
        Statements.run(
                connection,
                "UPDATE parent_platform SET own_key = ?, key_changed_at = ?, version = version + 1 WHERE id = ?",
                ownKey,
                Times.utc(now),
                id);
    }

    private List<ParentRow> rows(String where, Object... values) throws SQLException {
        List<ParentRow> parents = new ArrayList<>();
        try (PreparedStatement statement = Statements.of(connection, "SELECT * FROM parent_platform " + where, values);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                parents.add(row(rows));
            }
        }
        return parents;
    }

    private static ParentRow row(ResultSet rows) throws SQLException {
        String kinds = rows.getString("kinds");
        return new ParentRow(
                rows.getLong("id"),
                rows.getString("address"),
                Optional.ofNullable(rows.getBytes("certificate")),
                rows.getInt("own_key"),
                Optional.ofNullable(rows.getString("platform")),
                Optional.ofNullable(rows.getString("name")),
                Optional.ofNullable(rows.getBytes("public_key")),
                Arrays.stream(kinds == null ? new String[0] : kinds.split(","))
                        .map(RecordKind::of)
                        .flatMap(Optional::stream)
                        .toList(),
                Times.of(rows, "created_at").orElseThrow(),
                Times.of(rows, "enrolled_at"),
                Times.of(rows, "key_changed_at"));
    }
}
