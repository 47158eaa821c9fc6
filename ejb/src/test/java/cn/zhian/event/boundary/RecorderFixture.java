package cn.zhian.event.boundary;

import cn.zhian.device.api.AlarmKind;
import cn.zhian.device.api.Alarmed;
import cn.zhian.device.api.CredentialValue;
import cn.zhian.device.api.DeviceAddress;
import cn.zhian.device.api.DeviceEvent;
import cn.zhian.device.api.Direction;
import cn.zhian.device.api.EventKey;
import cn.zhian.device.api.Origin;
import cn.zhian.device.api.PassKind;
import cn.zhian.device.api.Passed;
import cn.zhian.device.api.StateAspect;
import cn.zhian.device.api.StateChanged;
import cn.zhian.platform.PersonalData;
import cn.zhian.platform.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** A community with controllers 1 to 200 of four doors each, and events of them. */
final class RecorderFixture {
    private static final int CONTROLLERS = 200;

    private final TestDatabase database;
    private final PersonalData personal;
    private final Instant now = Instant.now(java.time.Clock.systemUTC()).truncatedTo(ChronoUnit.MILLIS);

    private RecorderFixture(TestDatabase database, PersonalData personal) {
        this.database = database;
        this.personal = personal;
    }

    static RecorderFixture start(String schema) throws SQLException, IOException {
        PersonalData personal =
                PersonalData.withKeysOf(Files.createTempDirectory("zhian-keys").resolve("keys"));
        return new RecorderFixture(TestDatabase.migrated(schema), personal);
    }

    void empty() throws SQLException {
        for (String table : List.of(
                "pass_record",
                "pass_hour",
                "pass_day",
                "controller_link",
                "platform_gap",
                "platform_watch",
                "device_record",
                "undated_event",
                "rejected_event",
                "alarm",
                "door",
                "controller",
                "community")) {
            execute("DELETE FROM " + table);
        }
        execute("INSERT INTO community (id, version, code, name, address, kind, created_at, changed_at) VALUES (1, 1,"
                + " '990101001001001', 'A', 'B', 'NEW', NOW(), NOW())");
        execute("INSERT INTO controller (id, version, community_id, protocol, serial, host, port, transport, name,"
                + " points, created_at, changed_at) SELECT seq, 1, 1, 'uhppote', seq, '127.0.0.1', 60000, 'UDP', seq, 4,"
                + " NOW(), NOW() FROM seq_1_to_" + CONTROLLERS);
        execute("INSERT INTO door (id, version, controller_id, community_id, number, name, direction, created_at,"
                + " changed_at) SELECT c.seq * 10 + d.seq, 1, c.seq, 1, d.seq, 'D', 'IN', NOW(), NOW() FROM seq_1_to_"
                + CONTROLLERS + " c, seq_1_to_4 d");
    }

    OneRecorder recorder() throws SQLException {
        return new OneRecorder(database, personal);
    }

    Connection open() throws SQLException {
        return database.open();
    }

    PersonalData personal() {
        return personal;
    }

    int store(List<DeviceEvent> events) throws SQLException {
        try (OneRecorder recorder = recorder()) {
            return recorder.store(events);
        }
    }

    int storeAll(List<List<DeviceEvent>> bursts) throws SQLException {
        try (OneRecorder recorder = recorder()) {
            return recorder.storeAll(bursts);
        }
    }

    void storeAndCutOff(List<DeviceEvent> events) throws SQLException {
        recorder().storeAndCutOff(events);
    }

    void record(byte[] burst) throws SQLException {
        try (OneRecorder recorder = recorder()) {
            recorder.record(burst);
        }
    }

    Instant now() {
        return now;
    }

    private static EventKey key(int controller, int epoch, long index, long digest) {
        return new EventKey(new DeviceAddress("uhppote", String.valueOf(controller)), epoch, index, digest);
    }

    private Origin origin(int controller, int epoch, long index) {
        return Origin.recorded(key(controller, epoch, index, index), Optional.of(now.minusSeconds(index)), now, 1);
    }

    DeviceEvent pass(int controller, int epoch, long index) {
        return pass(controller, epoch, index, index);
    }

    DeviceEvent pass(int controller, int epoch, long index, long digest) {
        Origin origin =
                Origin.recorded(key(controller, epoch, index, digest), Optional.of(now.minusSeconds(index)), now, 1);
        return pass(origin, List.of());
    }

    DeviceEvent passAt(int controller, int epoch, long index, Instant deviceTime, Instant receivedAt) {
        return pass(
                Origin.recorded(key(controller, epoch, index, index), Optional.of(deviceTime), receivedAt, 1),
                List.of());
    }

    DeviceEvent unstorable(int controller, int epoch, long index) {
        return pass(origin(controller, epoch, index), Collections.nCopies(11, "0".repeat(32)));
    }

    private static DeviceEvent pass(Origin origin, List<String> pictures) {
        long card = 1_000_000 + origin.key().orElseThrow().index();
        return new Passed(origin, PassKind.VALID, Direction.IN, Optional.of(CredentialValue.card(card)), 1, pictures);
    }

    DeviceEvent refused(int controller, int epoch, long index, PassKind kind) {
        return new Passed(
                origin(controller, epoch, index),
                kind,
                Direction.IN,
                Optional.of(CredentialValue.card(77)),
                18,
                List.of());
    }

    DeviceEvent state(int controller, int epoch, long index, StateAspect aspect, long value) {
        return new StateChanged(origin(controller, epoch, index), aspect, value, "");
    }

    DeviceEvent lost(int controller, int epoch, long last, long count) {
        Origin origin = Origin.recorded(key(controller, epoch, last, 0), Optional.empty(), now, 0);
        return new StateChanged(origin, StateAspect.EVENTS_LOST, count, count + " could not be read");
    }

    DeviceEvent alarm(int controller, int epoch, long index, AlarmKind kind) {
        return new Alarmed(origin(controller, epoch, index), kind, true, 38);
    }

    DeviceEvent link(int controller, boolean online, Instant at) {
        DeviceAddress device = new DeviceAddress("uhppote", String.valueOf(controller));
        return new StateChanged(Origin.observed(device, at, 0), StateAspect.LINK, online ? 1 : 0, "");
    }

    void execute(String sql) throws SQLException {
        try (Connection connection = database.open();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    long count(String sql) throws SQLException {
        return Long.parseLong(texts(sql).get(0));
    }

    List<String> texts(String sql) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (Connection connection = database.open();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }
}
