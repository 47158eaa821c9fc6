package cn.zhian.exchange.tier.control;

import cn.zhian.exchange.tier.entity.FoundPerson;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds people of communities below. One person has a record in each community that knows of him or her; they are found
 * together and stay apart.
 */
public final class ReceivedPeople {
    private final Connection connection;
    private final PersonIndexes indexes;

    /** On a connection. */
    public ReceivedPeople(Connection connection, PersonIndexes indexes) {
        this.connection = connection;
        this.indexes = indexes;
    }

    /** By the number of a document, however it is written. @param most as many at most */
    public List<FoundPerson> byDocument(String number, int most) throws SQLException {
        return found("document_index", indexes.document(number), most);
    }

    /** By the whole name. @param most as many at most */
    public List<FoundPerson> byName(String name, int most) throws SQLException {
        return found("name_index", indexes.name(name), most);
    }

    /** By a telephone number. @param most as many at most */
    public List<FoundPerson> byPhone(String phone, int most) throws SQLException {
        return found("phone_index", indexes.phone(phone), most);
    }

    private List<FoundPerson> found(String column, byte[] index, int most) throws SQLException {
        String sql = "SELECT id, record_id, community_code FROM received_record WHERE " + column
                + " = ? AND kind = 'resident' ORDER BY id LIMIT ?";
        List<FoundPerson> found = new ArrayList<>();
        try (PreparedStatement statement = Statements.of(connection, sql, index, most);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                found.add(new FoundPerson(rows.getLong(1), rows.getString(2), rows.getString(3)));
            }
        }
        return found;
    }
}
