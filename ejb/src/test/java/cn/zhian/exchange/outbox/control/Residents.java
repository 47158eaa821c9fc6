package cn.zhian.exchange.outbox.control;

import java.sql.Connection;
import java.sql.SQLException;

/** Rows of residents. */
final class Residents {
    private Residents() {}

    /** So many, from 1, in house 1 of community 1, all with the same name. */
    static void insert(OutboxFixture outbox, Connection connection, int count) throws SQLException {
        OutboxFixture.run(
                connection,
                "INSERT INTO resident (id, version, community_id, house_id, population, name, name_index, document_type,"
                        + " document_number, document_index, phone, gender, birth_date, relation, moved_in, status, created_at,"
                        + " changed_at) SELECT seq, 1, 1, 1, 'PERMANENT', ?, ?, 'ID_CARD', ?, UNHEX(LPAD(HEX(seq), 32, '0')), ?,"
                        + " 'MALE', ?, 'HOUSEHOLDER', '2026-01-01', 'ACTIVE', '2026-11-20', '2026-11-20'"
                        + " FROM seq_1_to_" + count,
                outbox.personal.encrypt("张三"),
                new byte[16],
                outbox.personal.encrypt("990101199001010014"),
                outbox.personal.encrypt("10010000001"),
                outbox.personal.encrypt("1990-01-01"));
    }
}
