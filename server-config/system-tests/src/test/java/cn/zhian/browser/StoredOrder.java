package cn.zhian.browser;

import cn.zhian.harness.Api;
import cn.zhian.system.SharedZhian.Running;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** Orders of one community: a draft, and one that came from a platform above. */
final class StoredOrder {
    private static final String RECEIVED =
            "INSERT INTO received_order (version, source, source_name, number, kind, urgency,"
                    + " state, edition, body, received_at, residents_found, last_step, hits) SELECT 1, 'zzzzzzzzzzzzzzzz',"
                    + " 'County platform', CONCAT('2026-', LPAD(id, 6, '0')), kind, urgency, 'READ', 1, body,"
                    + " UTC_TIMESTAMP(3), FALSE, 0, 0 FROM issued_order WHERE id = ? RETURNING id";

    private StoredOrder() {}

    /** A draft that an officer of the community writes. */
    static long issued(Running running, long community, String title) {
        Clerk officer = Clerk.of(running.api(), community, "police");
        Api api = running.zhian().anonymous().signIn(officer.username(), officer.password());
        return api.create(
                "/exchange/orders",
                Map.of(
                        "kind",
                        "notice",
                        "urgency",
                        "urgent",
                        "title",
                        title,
                        "text",
                        title,
                        "legalBasis",
                        title,
                        "scope",
                        List.of(code(running, community))));
    }

    private static String code(Running running, long community) {
        return running.api().get("/communities/" + community).json().get("code").getAsString();
    }

    /** One from above: as there is no platform above, what it says is taken from a draft. */
    static long received(Running running, long community, String title) {
        long draft = issued(running, community, title);
        try (Connection database = running.zhian().database()) {
            long id;
            try (PreparedStatement insert = database.prepareStatement(RECEIVED)) {
                insert.setLong(1, draft);
                try (ResultSet row = insert.executeQuery()) {
                    row.next();
                    id = row.getLong(1);
                }
            }
            try (PreparedStatement scope =
                    database.prepareStatement("INSERT INTO received_order_scope VALUES (?, ?)")) {
                scope.setLong(1, id);
                scope.setString(2, code(running, community));
                scope.executeUpdate();
            }
            return id;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
