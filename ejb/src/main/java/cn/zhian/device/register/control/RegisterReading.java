package cn.zhian.device.register.control;

import cn.zhian.device.register.boundary.DeviceCommunity;
import cn.zhian.platform.NotFound;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What the rules and imports need to know of what is registered. */
public final class RegisterReading {
    private static final int PART = 500;

    private final Connection connection;

    /** In the transaction of a connection. */
    public RegisterReading(Connection connection) {
        this.connection = connection;
    }

    /** A community. @throws NotFound if there is none of that id */
    public DeviceCommunity community(long id) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement("SELECT code, name, address FROM community WHERE id = ?")) {
            query.setLong(1, id);
            try (ResultSet row = query.executeQuery()) {
                if (!row.next()) {
                    throw new NotFound("community", id);
                }
                return DeviceCommunity.of(row.getString(1), row.getString(2), row.getString(3));
            }
        }
    }

    /** Those of some codes that devices have. */
    public Set<String> codes(Collection<String> among) throws SQLException {
        return taken("code", List.copyOf(among));
    }

    /** Those of some names that devices have, in {@link #normal} form. */
    public Set<String> names(Collection<String> among) throws SQLException {
        return taken("name", List.copyOf(among));
    }

    /** A name as the database compares it. */
    public static String normal(String name) {
        return name.toUpperCase(Locale.ROOT);
    }

    /** The column is a word of ours. */
    private Set<String> taken(String column, List<String> among) throws SQLException {
        Set<String> found = new HashSet<>();
        for (int from = 0; from < among.size(); from += PART) {
            List<String> part = among.subList(from, Math.min(among.size(), from + PART));
            String marks = String.join(",", Collections.nCopies(part.size(), "?"));
            try (PreparedStatement query = connection.prepareStatement(
                    "SELECT " + column + " FROM registered_device WHERE " + column + " IN (" + marks + ")")) {
                for (int i = 0; i < part.size(); i++) {
                    query.setString(i + 1, part.get(i));
                }
                collect(query, found);
            }
        }
        return found;
    }

    private static void collect(PreparedStatement query, Set<String> found) throws SQLException {
        try (ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                found.add(normal(rows.getString(1)));
            }
        }
    }

    /** Whether another device has a code or name. @param column {@code code} or {@code name} @param except its id */
    public boolean isTaken(String column, String value, long except) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement("SELECT 1 FROM registered_device WHERE " + column + " = ? AND id <> ?")) {
            query.setString(1, value);
            query.setLong(2, except);
            try (ResultSet row = query.executeQuery()) {
                return row.next();
            }
        }
    }
}
