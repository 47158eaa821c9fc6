package cn.zhian.harness;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** A target of one community that is paused, and of a protocol that nobody speaks. */
public final class StoredTarget {
    private static final String TARGET = "INSERT INTO delivery_target (id, version, name, protocol, address, kinds,"
            + " communities, left_out, mask_names, mask_documents, mask_phones, hours, rate, batch, lanes, lag_limit,"
            + " legal_basis, scope, term_from, term_to, paused, created_at, changed_at) VALUES (?, 0, ?, 'pigeon',"
            + " 'https://127.0.0.1:9', 'house', ?, '', TRUE, TRUE, TRUE, 16777215, 0, 200, 4, 300, ?, ?, '2026-01-01',"
            + " '2099-12-31', TRUE, UTC_TIMESTAMP(3), UTC_TIMESTAMP(3))";
    private static final String DELIVERY =
            "INSERT INTO delivery (target_id, node, token, until, position, lost, lag_told,"
                    + " limit_near, failures, blocked, error, error_word, error_about, error_at, export_community, export_after, export_sent) SELECT ?, '', 0, '2000-01-01',"
                    + " position, FALSE, FALSE, FALSE, 0, FALSE, 'x', 'BLOCKED', '签名错误', UTC_TIMESTAMP(3), 0, 0, 0 FROM outbox_head";
    private static final String LETTER = "INSERT INTO dead_letter (target_id, record_id, kind, entity_id, community,"
            + " version, record_at, erased, reason, reason_word, reason_about, refused_at, tries, wanted) VALUES (?, 'a:house:1', 'HOUSE', 1,"
            + " '330281001001001', 1, UTC_TIMESTAMP(3), FALSE, ?, 'RECORD_ITEM_MISSING', 'Name',"
            + " UTC_TIMESTAMP(3), 1, FALSE)";

    private StoredTarget() {}

    /** Stores it with one dead letter. @param id free @return the id */
    public static long in(Zhian zhian, long community, long id, String name) {
        try (Connection database = zhian.database()) {
            run(database, TARGET, id, name, Long.toString(community), name, name);
            run(database, DELIVERY, id);
            run(database, LETTER, id, name);
            return id;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void run(Connection database, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = database.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }
}
