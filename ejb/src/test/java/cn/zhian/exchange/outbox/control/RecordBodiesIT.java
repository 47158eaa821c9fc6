package cn.zhian.exchange.outbox.control;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

import cn.zhian.exchange.delivery.control.RecordItems;
import cn.zhian.exchange.delivery.entity.RecordItem;
import cn.zhian.exchange.record.RecordBody;
import cn.zhian.exchange.record.RecordKind;
import cn.zhian.exchange.record.RecordSource;
import cn.zhian.platform.CanonicalJson;
import cn.zhian.platform.OneConnection;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The data items of each kind, as docs/exchange/fields.md names them")
class RecordBodiesIT {
    private static final String AT = "2026-11-20 00:00:00";
    private static final String P = OutboxFixture.PLATFORM + ":";
    private static OutboxFixture outbox;
    private Connection connection;
    private Sources sources;

    @BeforeAll
    static void start() throws Exception {
        outbox = OutboxFixture.start("record_bodies_it");
    }

    @BeforeEach
    void open() throws SQLException {
        outbox.empty();
        connection = outbox.open();
        sources = OutboxFixture.sources(new OneConnection(connection).dataSource(), outbox.personal);
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    private void run(String sql, Object... values) throws SQLException {
        OutboxFixture.run(connection, sql, values);
    }

    private byte[] secret(String text) {
        return outbox.personal.encrypt(text);
    }

    private RecordBody one(RecordKind kind, long id) {
        List<RecordBody> read = sources.read(kind, List.of(id));
        assertThat(read.size(), is(1));
        read.get(0).body().forEach((name, value) -> listed(kind, name, value));
        return read.get(0);
    }

    /** What is not in the list of items could be named by nobody who says what alone may leave. */
    private static void listed(RecordKind kind, String name, JsonValue value) {
        if (value instanceof JsonArray array && !array.isEmpty() && array.get(0) instanceof JsonObject inner) {
            inner.forEach((member, one) -> listed(kind, name + '.' + member, one));
        } else {
            assertThat(RecordItems.of(kind).stream().map(RecordItem::name).toList(), hasItem(name));
        }
    }

    private String body(RecordKind kind, long id) {
        return CanonicalJson.of(one(kind, id).body()).replace(P, "p:").replace('"', '\'');
    }

    @Test
    void ofACommunity() {
        assertThat(
                body(RecordKind.COMMUNITY, 1),
                is("{'PlaceCode':'370303','address':'山东省淄博市张店区东园路1号','code':'370303001001001','kind':'NEW',"
                        + "'name':'东园小区','standardAddress':'山东省淄博市张店区东园路1号'}"));
    }

    @Test
    void ofAHouse() throws SQLException {
        outbox.house(connection, 501, 1);
        assertThat(
                body(RecordKind.HOUSE, 501),
                is(
                        "{'area':'89.5','building':'3栋','buildingNumber':1,'community':'p:community:1','floor':5,'number':'501',"
                                + "'standardAddress':'山东省淄博市张店区东园路1号3栋2单元501','unit':'2单元','unitNumber':1,'use':'SELF_LIVED'}"));
        run("UPDATE unit SET standard_address = '东园路1号甲' WHERE id = 1");
        assertThat(one(RecordKind.HOUSE, 501).body().getString("standardAddress"), is("东园路1号甲501"));
        run("UPDATE unit SET standard_address = NULL WHERE id = 1");
    }

    @Test
    void ofAResident() throws SQLException {
        outbox.house(connection, 1, 1);
        outbox.house(connection, 2, 1);
        Residents.insert(outbox, connection, 1);
        run("INSERT INTO resident_house (resident_id, house_id, relation) VALUES (1, 2, 'TENANT')");
        assertThat(
                body(RecordKind.RESIDENT, 1),
                is("{'GenderCode':'1','IDNumber':'990101199001010014','IDType':'111','Name':'张三',"
                        + "'birthDate':'1990-01-01','documentType':'ID_CARD',"
                        + "'furtherHouses':[{'house':'p:house:2','relation':'TENANT'}],'house':'p:house:1',"
                        + "'movedIn':'2026-01-01','phone':'10010000001','population':'PERMANENT',"
                        + "'relation':'HOUSEHOLDER','status':'ACTIVE'}"));
        run("DELETE FROM resident_house");
    }

    @Test
    void ofACompany() throws SQLException {
        run(
                "INSERT INTO company (id, version, community_id, name, credit_code, address, contact, phone, created_at,"
                        + " changed_at) VALUES (1, 4, 1, '便利店', '91990101MA0000002', '东园路1号', ?, ?, ?, ?)",
                secret("李店长"),
                secret("10090000002"),
                AT,
                AT);
        run("INSERT INTO company_staff (id, company_id, name, phone, duty) VALUES (1, 1, ?, NULL, '店员')", secret("王五"));
        assertThat(
                body(RecordKind.COMPANY, 1),
                is("{'address':'东园路1号','contact':'李店长','creditCode':'91990101MA0000002','name':'便利店',"
                        + "'phone':'10090000002','staff':[{'Name':'王五','duty':'店员'}]}"));
        assertThat(one(RecordKind.COMPANY, 1).version(), is(4L));
    }

    @Test
    void ofDevicesOfAllSorts() throws SQLException {
        run(
                "INSERT INTO registered_device (id, version, community_id, kind, place, place_name, code, name, ipv4,"
                        + " longitude, latitude, division, address, police_org, camera_type, state, created_at, changed_at)"
                        + " VALUES (9, 3, 1, 'CAMERA', 'PERIMETER', '北墙', '37030300001320000001', '张店东园北墙枪机', '10.0.0.9',"
                        + " 118.017656, 36.806773, '370303', '东园路1号', '370303000000', 1, 1, ?, ?)",
                AT,
                AT);
        assertThat(
                body(RecordKind.DEVICE, 36),
                is("{'ApeID':'37030300001320000001','IPAddr':'10.0.0.9','Latitude':'36.806773',"
                        + "'Longitude':'118.017656','Name':'张店东园北墙枪机','OrgCode':'370303000000','Place':'东园路1号',"
                        + "'PlaceCode':'370303','cameraType':'1','kind':'CAMERA','place':'PERIMETER','placeName':'北墙',"
                        + "'sort':'REGISTERED','state':'1'}"));
        assertThat(
                body(RecordKind.DEVICE, 5),
                is("{'IPAddr':'127.0.0.1','Name':'东门','Port':60000,'points':4,'protocol':'uhppote',"
                        + "'serial':'400000001','sort':'CONTROLLER'}"));
        assertThat(
                body(RecordKind.DEVICE, 6),
                is("{'Name':'3栋2单元门','buildingNumber':1,'controller':'p:device:5','direction':'IN',"
                        + "'kind':'DOOR_ACCESS','point':1,'sort':'DOOR','unitNumber':1}"));
        List<Long> numbers = sources.of(RecordKind.DEVICE).page(1, 0, 10).stream()
                .map(RecordBody::entityId)
                .toList();
        assertThat(numbers, is(List.of(5L, 6L, 36L)));
        assertThat(sources.of(RecordKind.DEVICE).page(1, 5, 1).get(0).entityId(), is(6L));
        assertThat(sources.of(RecordKind.DEVICE).page(1, 36, 10), is(empty()));
        run("DELETE FROM registered_device");
    }

    @Test
    void ofARightOfAGroup() throws SQLException {
        run("INSERT INTO access_group (id, community_id, name) VALUES (1, 1, '保洁')");
        run("INSERT INTO access_group_member (group_id, resident_id) VALUES (1, 5), (1, 6)");
        run("INSERT INTO door_group (id, community_id, name) VALUES (1, 1, '大门')");
        run("INSERT INTO door_group_door (group_id, door_id) VALUES (1, 1), (1, 7)");
        run(
                "INSERT INTO access_right (id, community_id, group_id, valid_from, valid_to, holiday_rule, status, created_at)"
                        + " VALUES (1, 1, 1, '2026-01-01', '2027-01-01', 'AS_USUAL', 'ACTIVE', ?)",
                AT);
        run("INSERT INTO access_right_door (right_id, door_id) VALUES (1, 1)");
        run("INSERT INTO access_right_door_group (right_id, group_id) VALUES (1, 1)");
        assertThat(
                body(RecordKind.RIGHT, 1),
                is("{'devices':['p:device:6','p:device:30'],'from':'2026-01-01T00:00:00Z','group':'保洁',"
                        + "'groupNumber':1,'holders':2,'holidayRule':'AS_USUAL','status':'ACTIVE',"
                        + "'until':'2027-01-01T00:00:00Z'}"));
    }

    @Test
    void ofAPass() throws SQLException {
        outbox.house(connection, 1, 1);
        Residents.insert(outbox, connection, 1);
        Passes.insert(outbox, LongStream.of(8), 1);
        run("UPDATE pass_record SET resident_id = 1, house_id = 1");
        assertThat(
                body(RecordKind.PASS, 8),
                is("{'Name':'张三','buildingName':'3栋','buildingNumber':1,'cardNumber':'10010001',"
                        + "'communityCode':'370303001001001','communityName':'东园小区','controller':'p:device:5',"
                        + "'device':'p:device:6','direction':'IN','gateName':'3栋2单元门','granted':true,"
                        + "'house':'p:house:1','means':'CARD','point':1,'reason':0,"
                        + "'receivedAt':'2026-11-21T03:59:01Z','resident':'p:resident:1','result':'VALID',"
                        + "'time':'2026-11-21T03:59:00Z','unitName':'2单元','unitNumber':1}"));
        run("UPDATE pass_record SET credential_kind = 'PIN'");
        assertThat("a PIN stays here", one(RecordKind.PASS, 8).body().containsKey("cardNumber"), is(false));
        assertThat(sources.of(RecordKind.PASS).page(1, 7, 10).size(), is(1));
        assertThat(sources.of(RecordKind.PASS).page(2, 0, 10), is(empty()));
    }

    @Test
    void ofAnAlarm() throws SQLException {
        run(
                "INSERT INTO alarm (id, version, community_id, kind, level, state, controller_id, door_id, point, first_at,"
                        + " last_at, occurrences) VALUES (3, 1, 1, 'FORCED_OPEN', 'II', 'NEW', 1, 1, 1, ?, ?, 2)",
                AT,
                AT);
        assertThat(
                body(RecordKind.ALARM, 3),
                is("{'device':'p:device:6','falseAlarm':false,'firstAt':'2026-11-20T00:00:00Z','kind':'FORCED_OPEN',"
                        + "'lastAt':'2026-11-20T00:00:00Z','level':'II','occurrences':2,'point':1,'state':'NEW'}"));
        sources.stamp(RecordKind.ALARM, List.of(3L), OutboxFixture.NOW);
        assertThat(one(RecordKind.ALARM, 3).version(), is(2L));
        assertThat(one(RecordKind.ALARM, 3).at(), is(OutboxFixture.NOW));
        assertThat(
                "a form that is open stays valid",
                OutboxFixture.number(connection, "SELECT version FROM alarm"),
                is(1L));
    }

    @Test
    void ofADevicesState() throws SQLException {
        assertThat(body(RecordKind.DEVICE_STATE, 1), is("{'IsOnline':'9','device':'p:device:5'}"));
        run("UPDATE controller SET link_state = 'ONLINE', link_changed_at = ? WHERE id = 1", AT);
        assertThat(
                body(RecordKind.DEVICE_STATE, 1),
                is("{'IsOnline':'1','device':'p:device:5','since':'2026-11-20T00:00:00Z'}"));
        run("UPDATE controller SET link_state = 'UNKNOWN', link_changed_at = NULL WHERE id = 1");
    }

    @Test
    void inAFixedNumberOfStatements() throws SQLException {
        outbox.house(connection, 1, 1);
        Residents.insert(outbox, connection, 1_000);
        for (RecordKind kind : RecordKind.values()) {
            RecordSource source = sources.of(kind);
            long forMany = statements(() -> source.read(
                    LongStream.rangeClosed(1, RecordSource.MOST).boxed().toList()));
            long forThree = statements(() -> source.read(List.of(4L, 5L, 6L)));
            assertThat(kind.name(), forMany, is(forThree));
        }
    }

    private long statements(Runnable work) throws SQLException {
        String questions = "SHOW SESSION STATUS LIKE 'Questions'";
        long before = OutboxFixture.number(connection, questions);
        work.run();
        return OutboxFixture.number(connection, questions) - before;
    }

    @Test
    void besideLiveChanges() throws SQLException {
        for (long id = 1; id <= 5; id++) {
            outbox.house(connection, id, 1);
        }
        List<RecordBody> first = sources.of(RecordKind.HOUSE).page(1, 0, 2);
        outbox.house(6, 1);
        outbox.run("DELETE FROM house WHERE id = 1");
        List<RecordBody> second = sources.of(RecordKind.HOUSE).page(1, 2, 10);
        assertThat(first.stream().map(RecordBody::entityId).toList(), is(List.of(1L, 2L)));
        assertThat(second.stream().map(RecordBody::entityId).toList(), is(List.of(3L, 4L, 5L, 6L)));
    }
}
