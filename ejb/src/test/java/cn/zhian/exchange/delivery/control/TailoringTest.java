package cn.zhian.exchange.delivery.control;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import cn.zhian.exchange.record.OutRecord;
import cn.zhian.exchange.record.RecordKind;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What of a record leaves to a target")
class TailoringTest {
    private static final String RESIDENT = "{'Name':'张三','IDNumber':'990101199001010014','phone':'13800001234',"
            + "'furtherHouses':[{'house':'p:house:2','relation':'TENANT','note':'x'}],'addedLater':'x'}";
    private static final String COMPANY =
            "{'name':'便利店','phone':'10090000002','staff':[{'Name':'王五','phone':'13800001234','duty':'店员'}]}";

    private static OutRecord record(RecordKind kind, String body) {
        JsonObject json =
                Json.createReader(new StringReader(body.replace('\'', '"'))).readObject();
        return new OutRecord("p:" + kind.word() + ":1", kind, "330281001001001", 1, Instant.EPOCH, false, json);
    }

    private static String left(RecordKind kind, String body, Tailoring tailoring) {
        return tailoring.of(record(kind, body)).body().toString().replace('"', '\'');
    }

    private static Tailoring only(String... names) {
        return new Tailoring(Set.of(), Optional.of(new NamedItems(Set.of(names))), false, false, false);
    }

    @Test
    void leavesOutWhatIsNamedAlsoWithinLists() {
        Tailoring tailoring = new Tailoring(Set.of("phone", "company.duty"), false, false, false);
        assertThat(left(RecordKind.COMPANY, COMPANY, tailoring), is("{'name':'便利店','staff':[{'Name':'王五'}]}"));
    }

    @Test
    void sendsNothingThatIsNotNamedAndWhatRecordsNeed() {
        assertThat(left(RecordKind.RESIDENT, RESIDENT, only()), is("{'Name':'张三'}"));
        assertThat(
                left(RecordKind.RESIDENT, RESIDENT, only("resident.phone", "company.phone")),
                is("{'Name':'张三','phone':'13800001234'}"));
        assertThat(left(RecordKind.COMPANY, COMPANY, only("resident.phone")), is("{'name':'便利店'}"));
    }

    @Test
    void namesItemsWithinListsOneByOne() {
        assertThat(
                left(RecordKind.RESIDENT, RESIDENT, only("resident.furtherHouses.house")),
                is("{'Name':'张三','furtherHouses':[{'house':'p:house:2'}]}"));
        assertThat(
                left(RecordKind.COMPANY, COMPANY, only("company.staff.duty", "company.phone")),
                is("{'name':'便利店','phone':'10090000002','staff':[{'duty':'店员'}]}"));
        assertThat(
                "a list is no leave for all within",
                left(RecordKind.COMPANY, COMPANY, only("company.staff")),
                is("{'name':'便利店','staff':[{}]}"));
    }

    @Test
    void masksWhatLeaves() {
        Tailoring tailoring =
                new Tailoring(Set.of(), Optional.of(new NamedItems(Set.of("resident.IDNumber"))), true, true, true);
        OutRecord sent = tailoring.of(record(RecordKind.RESIDENT, RESIDENT));
        assertThat(sent.body().keySet(), is(Set.of("Name", "IDNumber")));
        assertThat(sent.body().getString("Name"), is("张*"));
        assertThat(sent.body().getString("IDNumber"), is(not("990101199001010014")));
        assertThat(sent.hash(), is(not(record(RecordKind.RESIDENT, RESIDENT).hash())));
    }

    @Test
    void anEmptyListOfNamesIsNotNone() {
        assertThat(only().equals(Tailoring.NONE), is(false));
        assertThat(only("house.floor"), is(only("house.floor")));
    }
}
