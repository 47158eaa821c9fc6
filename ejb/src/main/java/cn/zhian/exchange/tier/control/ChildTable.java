package cn.zhian.exchange.tier.control;

import cn.zhian.exchange.record.RecordKind;
import cn.zhian.exchange.tier.entity.ChildRow;
import cn.zhian.exchange.tier.entity.ChildState;
import cn.zhian.exchange.tier.entity.Entitlement;
import cn.zhian.exchange.tier.entity.Tier;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Rows of {@code child_platform}. */
public final class ChildTable {
    private static final String SELECT = "SELECT * FROM child_platform ";

    private final Connection connection;

    /** On a connection. */
    public ChildTable(Connection connection) {
        this.connection = connection;
    }

    /** By number. */
    public Optional<ChildRow> find(long id) throws SQLException {
        return rows("WHERE id = ?", id).stream().findFirst();
    }

    /** By number; nobody else changes it until the transaction ends. */
    public Optional<ChildRow> lock(long id) throws SQLException {
        return rows("WHERE id = ? FOR UPDATE", id).stream().findFirst();
    }

    /** The one whose one-time code has this hash; nobody else changes it until the transaction ends. */
    public Optional<ChildRow> byCode(byte[] hash) throws SQLException {
        return rows("WHERE code_hash = ? FOR UPDATE", (Object) hash).stream().findFirst();
    }

    /** The one that is enrolled as a platform. */
    public Optional<ChildRow> enrolled(String platform) throws SQLException {
        return rows("WHERE active_platform = ?", platform).stream().findFirst();
    }

    /** A page by name. @param text part of a name or of a platform's identifier; empty for all */
    public List<ChildRow> page(String text, int offset, int size) throws SQLException {
        return rows(
                "WHERE LOCATE(?, name) > 0 OR LOCATE(?, IFNULL(platform, '')) > 0 ORDER BY name, id LIMIT ? OFFSET ?",
                text,
                text,
                size,
                offset);
    }

    /** Those of a part of a list by number. */
    public List<ChildRow> after(String text, long id, int size) throws SQLException {
        return rows(
                "WHERE (LOCATE(?, name) > 0 OR LOCATE(?, IFNULL(platform, '')) > 0) AND id > ? ORDER BY id LIMIT ?",
                text,
                text,
                id,
                size);
    }

    /** How many there are. */
    public long count(String text) throws SQLException {
        try (PreparedStatement statement = Statements.of(
                        connection,
                        "SELECT COUNT(*) FROM child_platform WHERE LOCATE(?, name) > 0"
                                + " OR LOCATE(?, IFNULL(platform, '')) > 0",
                        text,
                        text);
                ResultSet rows = statement.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** Adds one that has yet to enrol. @return its number */
    public long add(String name, Tier role, Entitlement entitlement, int answerKey, Instant now) throws SQLException {
        try (PreparedStatement statement = Statements.of(
                        connection,
                        "INSERT INTO child_platform (version, name, role, state, divisions, kinds, answer_key,"
                                + " created_at) VALUES (1, ?, ?, 'INVITED', ?, ?, ?, ?) RETURNING id",
                        name,
                        role.name(),
                        String.join(",", entitlement.divisions()),
                        kinds(entitlement),
                        answerKey,
                        Times.utc(now));
                ResultSet rows = statement.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** Gives it a code in place of the one it had. */
    public void code(long id, byte[] hash, Instant expires, int answerKey) throws SQLException {
        Statements.run(
                connection,
                "UPDATE child_platform SET code_hash = ?, code_expires_at = ?, answer_key = ?, version = version + 1"
                        + " WHERE id = ?",
                hash,
                Times.utc(expires),
                answerKey,
                id);
    }

    /** Another name and entitlement. */
    public void change(long id, String name, Entitlement entitlement) throws SQLException {
        Statements.run(
                connection,
                "UPDATE child_platform SET name = ?, divisions = ?, kinds = ?, version = version + 1 WHERE id = ?",
                name,
                String.join(",", entitlement.divisions()),
                kinds(entitlement),
                id);
    }

    /** It has shown its code. */
    public void enrol(long id, String platform, Instant now) throws SQLException {
        Statements.run(
                connection,
                "UPDATE child_platform SET state = 'ENROLLED', platform = ?, active_platform = ?, enrolled_at = ?,"
                        + " version = version + 1 WHERE id = ?",
                platform,
                platform,
                Times.utc(now),
                id);
    }

    /** It may push no more. */
    public void revoke(long id, Instant now) throws SQLException {
        Statements.run(
                connection,
                "UPDATE child_platform SET state = 'REVOKED', active_platform = NULL, code_hash = NULL,"
                        + " code_expires_at = NULL, revoked_at = ?, version = version + 1 WHERE id = ?",
                Times.utc(now),
                id);
    }

    /** Takes away one that never enrolled. */
    public void delete(long id) throws SQLException {
        Statements.run(connection, "DELETE FROM child_platform WHERE id = ? AND state = 'INVITED'", id);
    }

    /** It called. */
    public void contact(long id, Instant now, String source) throws SQLException {
        Statements.run(
                connection,
                "UPDATE child_platform SET last_contact_at = ?, last_source = ? WHERE id = ?",
                Times.utc(now),
                source,
                id);
    }

    private List<ChildRow> rows(String where, Object... values) throws SQLException {
        List<ChildRow> children = new ArrayList<>();
        try (PreparedStatement statement = Statements.of(connection, SELECT + where, values);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                children.add(row(rows));
            }
        }
        return children;
    }

    private static ChildRow row(ResultSet rows) throws SQLException {
        return new ChildRow(
                rows.getLong("id"),
                rows.getLong("version"),
                rows.getString("name"),
                Tier.valueOf(rows.getString("role")),
                ChildState.valueOf(rows.getString("state")),
                Optional.ofNullable(rows.getString("platform")),
                entitlement(rows.getString("kinds"), rows.getString("divisions")),
                Times.of(rows, "code_expires_at"),
                rows.getInt("answer_key"),
                Times.of(rows, "created_at").orElseThrow(),
                Times.of(rows, "enrolled_at"),
                Times.of(rows, "revoked_at"),
                Times.of(rows, "last_contact_at"),
                Optional.ofNullable(rows.getString("last_source")));
    }

    private static Entitlement entitlement(String kinds, String divisions) {
        return new Entitlement(
                Arrays.stream(kinds.split(","))
                        .map(RecordKind::of)
                        .flatMap(Optional::stream)
                        .collect(Collectors.toSet()),
                List.of(divisions.split(",")));
    }

    private static String kinds(Entitlement entitlement) {
        return entitlement.kinds().stream().sorted().map(RecordKind::word).collect(Collectors.joining(","));
    }
}
