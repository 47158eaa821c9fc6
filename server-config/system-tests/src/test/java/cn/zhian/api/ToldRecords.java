package cn.zhian.api;

import cn.zhian.access.pass.control.PassRecords;
import cn.zhian.access.right.control.RightRecords;
import cn.zhian.alarm.control.AlarmRecords;
import cn.zhian.community.control.CommunityRecords;
import cn.zhian.community.control.CompanyRecords;
import cn.zhian.community.control.HouseRecords;
import cn.zhian.device.control.LinkRecords;
import cn.zhian.device.register.control.DeviceRecords;
import cn.zhian.exchange.record.RecordBody;
import cn.zhian.exchange.record.RecordIds;
import cn.zhian.exchange.record.RecordKind;
import cn.zhian.exchange.record.RecordQuery;
import cn.zhian.exchange.record.RecordSource;
import cn.zhian.platform.CanonicalJson;
import cn.zhian.platform.PersonalData;
import cn.zhian.resident.control.ResidentRecords;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;

/** Compares what the outbox tells last of everything with what there is, in one view of the database. */
final class ToldRecords {
    private final Connection connection;
    private final PersonalData personal;
    private final List<RecordSource> sources;
    private final List<String> wrong = new ArrayList<>();

    private record Last(long id, long version, boolean erased, String body) {}

    /** @param connection whose transaction sees nothing that is committed later */
    ToldRecords(Connection connection, Path data) throws SQLException {
        this.connection = connection;
        personal = PersonalData.withKeysOf(data.resolve("secrets/keys.properties"));
        RecordQuery query = new RecordQuery(kept(connection), personal);
        String platform = platform();
        RecordIds ids = (kind, number) -> platform + ':' + kind.word() + ':' + number;
        sources = List.of(
                new CommunityRecords(query),
                new HouseRecords(query, ids),
                new ResidentRecords(query, ids),
                new CompanyRecords(query, ids),
                new DeviceRecords(query, ids),
                new RightRecords(query, ids),
                new AlarmRecords(query, ids),
                new LinkRecords(query, ids),
                new PassRecords(query, ids));
    }

    /** What differs, one line each. */
    List<String> differences() throws SQLException {
        List<Long> communities = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT id FROM community ORDER BY id")) {
            while (rows.next()) {
                communities.add(rows.getLong(1));
            }
        }
        for (RecordSource source : sources) {
            if (source.kind() == RecordKind.PASS) {
                passes();
            } else {
                compare(source, communities);
            }
        }
        return wrong;
    }

    private void compare(RecordSource source, List<Long> communities) throws SQLException {
        Map<Long, Last> told = told(source.kind());
        long there = 0;
        for (long community : communities) {
            List<RecordBody> page;
            long after = 0;
            do {
                page = source.page(community, after, 500);
                for (RecordBody body : page) {
                    check(source.kind(), body, told.remove(body.entityId()));
                    after = Math.max(after, body.entityId());
                    there++;
                }
            } while (page.size() == 500);
        }
        if (there == 0) {
            wrong.add("nothing of " + source.kind() + " to compare");
        }
        told.values().stream()
                .filter(last -> !last.erased())
                .forEach(last -> wrong.add(source.kind() + " " + last.id() + " is gone, and nobody was told"));
    }

    private void check(RecordKind kind, RecordBody now, Last last) {
        String name = kind + " " + now.entityId();
        if (last == null) {
            wrong.add(name + " was never told");
        } else if (last.erased()) {
            wrong.add(name + " was told to be gone");
        } else if (last.version() != now.version()) {
            wrong.add(name + " is of version " + now.version() + ", told was " + last.version());
        } else if (!last.body().equals(CanonicalJson.of(now.body()))) {
            wrong.add(name + " is " + CanonicalJson.of(now.body()) + ", told was " + last.body());
        }
    }

    private Map<Long, Last> told(RecordKind kind) throws SQLException {
        Map<Long, Last> told = new TreeMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("SELECT entity_id, version, erased, body FROM outbox WHERE kind = '"
                                + kind.name() + "' ORDER BY id")) {
            while (rows.next()) {
                byte[] body = rows.getBytes(4);
                String text = body == null ? "" : personal.decryptText(body);
                told.put(rows.getLong(1), new Last(rows.getLong(1), rows.getLong(2), rows.getBoolean(3), text));
            }
        }
        return told;
    }

    private void passes() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("""
                        SELECT p.id FROM pass_record p WHERE NOT EXISTS (SELECT 1 FROM outbox o WHERE o.kind = 'PASS'
                        AND o.community_id = p.community_id AND p.id BETWEEN o.entity_id AND o.last_id)""")) {
            while (rows.next()) {
                wrong.add("PASS " + rows.getLong(1) + " was never told");
            }
        }
    }

    private String platform() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT platform FROM platform_identity")) {
            row.next();
            return row.getString(1);
        }
    }

    /** Gives the one connection and never closes it. */
    private static DataSource kept(Connection connection) {
        ClassLoader loader = ToldRecords.class.getClassLoader();
        Object open = Proxy.newProxyInstance(loader, new Class<?>[] {Connection.class}, (self, method, arguments) -> {
            try {
                return method.getName().equals("close") ? null : method.invoke(connection, arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        });
        return (DataSource)
                Proxy.newProxyInstance(loader, new Class<?>[] {DataSource.class}, (self, method, arguments) -> open);
    }
}
