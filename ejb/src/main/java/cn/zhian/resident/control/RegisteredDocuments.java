package cn.zhian.resident.control;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collections;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/** Finds out which documents a community has registered already. */
final class RegisteredDocuments {
    private static final int AT_ONCE = 500;

    private RegisteredDocuments() {}

    /** Keys, see {@link #key}, of those that are registered. */
    static Set<String> among(Connection connection, long communityId, List<byte[]> indexes) throws SQLException {
        Set<String> found = new HashSet<>();
        for (int from = 0; from < indexes.size(); from += AT_ONCE) {
            read(connection, communityId, indexes.subList(from, Math.min(indexes.size(), from + AT_ONCE)), found);
        }
        return found;
    }

    private static void read(Connection connection, long communityId, List<byte[]> indexes, Set<String> found)
            throws SQLException {
        String marks = String.join(", ", Collections.nCopies(indexes.size(), "?"));
        try (PreparedStatement statement = connection.prepareStatement(
                "SELECT document_index, document_type FROM resident WHERE community_id = ? AND document_index IN ("
                        + marks + ")")) {
            statement.setLong(1, communityId);
            for (int i = 0; i < indexes.size(); i++) {
                statement.setBytes(i + 2, indexes.get(i));
            }
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(key(rows.getBytes(1), rows.getString(2)));
                }
            }
        }
    }

    static String key(byte[] index, String documentType) {
        return documentType + " " + HexFormat.of().formatHex(index);
    }
}
