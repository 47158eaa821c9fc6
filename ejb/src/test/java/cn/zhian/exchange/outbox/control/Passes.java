package cn.zhian.exchange.outbox.control;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.stream.LongStream;

/** Rows of passes. */
final class Passes {
    private Passes() {}

    /** Of a community, with a card, at its only door. */
    static void insert(OutboxFixture outbox, LongStream ids, long communityId) throws SQLException {
        try (Connection connection = outbox.open()) {
            for (long id : ids.toArray()) {
                OutboxFixture.run(
                        connection,
                        "INSERT INTO pass_record (id, occurred_at, community_id, controller_id, epoch, event_index, digest,"
                                + " door_id, door_number, door_building_id, door_unit_id, kind, granted, direction, received_at,"
                                + " credential_kind, card, reason)"
                                + " VALUES (?, '2026-11-21 03:59:00', ?, ?, 1, ?, 1, ?, 1, ?, ?, 'VALID', 1, 'IN',"
                                + " '2026-11-21 03:59:01', 'CARD', ?, 0)",
                        id,
                        communityId,
                        communityId,
                        id,
                        communityId,
                        communityId,
                        communityId,
                        outbox.personal.encrypt("10010001"));
            }
        }
    }
}
