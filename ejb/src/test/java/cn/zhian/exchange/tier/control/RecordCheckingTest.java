package cn.zhian.exchange.tier.control;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cn.zhian.exchange.record.OutRecord;
import cn.zhian.exchange.record.RecordKind;
import cn.zhian.exchange.tier.entity.Entitlement;
import cn.zhian.exchange.tier.entity.KnownChild;
import cn.zhian.exchange.tier.entity.ReadRecord.Sound;
import cn.zhian.exchange.tier.entity.Rejected;
import cn.zhian.exchange.tier.entity.Storable;
import cn.zhian.exchange.tier.entity.Tier;
import cn.zhian.platform.PersonalData;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordCheckingTest {
    @TempDir
    Path folder;

    private PersonalData personal;
    private RecordChecking checking;

    @BeforeEach
    void keys() {
        personal = PersonalData.withKeysOf(folder.resolve("keys"));
        checking = new RecordChecking(personal, Clock.fixed(Records.AT, ZoneOffset.UTC), () -> "herehereherehere");
    }

    private static KnownChild child(Tier tier, Set<RecordKind> kinds, String... divisions) {
        return new KnownChild(1, Records.PLATFORM, tier, new Entitlement(kinds, List.of(divisions)), 1);
    }

    private static KnownChild all() {
        return child(Tier.COMMUNITY, EnumSet.allOf(RecordKind.class), "3302");
    }

    private Storable take(KnownChild child, OutRecord record) throws Rejected {
        return checking.check(child, 0, new Sound(record, record.hash()));
    }

    private String reason(KnownChild child, OutRecord record) {
        return assertThrows(Rejected.class, () -> take(child, record)).getMessage();
    }

    private JsonObject stored(Storable storable) {
        return Json.createReader(new StringReader(personal.decryptText(storable.body())))
                .readObject();
    }

    @Test
    void takesOnlyWhatTheSenderMaySend() throws Exception {
        OutRecord resident = Records.resident(7, 1);
        assertThat(take(all(), resident).record(), is(resident));
        assertThat(
                reason(child(Tier.COMMUNITY, Set.of(RecordKind.PASS), "3302"), resident),
                is("kind-not-entitled resident"));
        assertThat(
                reason(child(Tier.COMMUNITY, Set.of(RecordKind.RESIDENT), "3303", "330282"), resident),
                is("community-not-entitled 330281001001001"));
        take(child(Tier.COMMUNITY, Set.of(RecordKind.RESIDENT), "330281001001001"), resident);
    }

    @Test
    void takesOthersRecordsOnlyFromWhoIsAboveThem() throws Exception {
        OutRecord own = Records.resident(7, 1);
        OutRecord others = new OutRecord(
                "zzzzzzzz234567zz:resident:7", own.kind(), own.community(), 1, own.at(), false, own.body());
        assertThat(reason(all(), others), is("not-the-senders"));
        take(child(Tier.COUNTY, Set.of(RecordKind.RESIDENT), "3302"), others);
    }

    @Test
    void takesNothingBackThatAroseHere() {
        OutRecord own = Records.resident(7, 1);
        OutRecord ours = new OutRecord(
                "herehereherehere:resident:7", own.kind(), own.community(), 1, own.at(), false, own.body());
        assertThat(reason(child(Tier.COUNTY, Set.of(RecordKind.RESIDENT), "3302"), ours), is("not-the-senders"));
    }

    @Test
    void refusesTimesThatHaveNoPlace() {
        OutRecord pass = Records.pass(1);
        OutRecord ahead = new OutRecord(
                pass.id(), pass.kind(), pass.community(), 1, pass.at().plus(Duration.ofHours(25)), false, pass.body());
        assertThat(reason(all(), ahead), is("time at"));
        OutRecord ancient = new OutRecord(
                pass.id(),
                pass.kind(),
                pass.community(),
                1,
                pass.at().minus(Duration.ofDays(365 * 27)),
                false,
                pass.body());
        assertThat(reason(all(), ancient), is("time at"));
    }

    @ParameterizedTest
    @CsvSource({
        "resident, Name, '', item-missing Name",
        "resident, GenderCode, 3, item-code GenderCode",
        "resident, IDType, 999, item-code IDType",
        "resident, population, permanent, item-code population"
    })
    void holdsItemsAgainstTheTable(String kind, String item, String value, String reason) {
        JsonObject body = Json.createObjectBuilder(Records.person("王小明", "990101199001010011"))
                .add(item, value)
                .build();
        assertThat(reason(all(), Records.record(RecordKind.of(kind).orElseThrow(), 7, 1, body)), is(reason));
    }

    @Test
    void takesItemsThatItDoesNotKnow() throws Exception {
        JsonObject body = Json.createObjectBuilder(Records.person("王小明", "990101199001010011"))
                .add("newer", Json.createArrayBuilder().add("x"))
                .build();
        assertThat(
                stored(take(all(), Records.record(RecordKind.RESIDENT, 7, 1, body)))
                        .getJsonArray("newer")
                        .size(),
                is(1));
    }

    @Test
    void cleansTextsAndKeepsTheHashOfWhatWasSent() throws Exception {
        JsonObject body = Json.createObjectBuilder()
                .add("Name", "  王小明\u3000")
                .add("IDNumber", "９９０１０１ 19900101001ｘ")
                .add("phone", "+86 138 ００００ 0000")
                .add("note", "１２号楼，Ａ座 ")
                .add("list", Json.createArrayBuilder().add(" ３ "))
                .build();
        OutRecord sent = Records.record(RecordKind.RESIDENT, 7, 1, body);
        Storable storable = take(all(), sent);
        JsonObject clean = stored(storable);
        assertThat(clean.getString("Name"), is("王小明"));
        assertThat(clean.getString("IDNumber"), is("99010119900101001X"));
        assertThat(clean.getString("phone"), is("13800000000"));
        assertThat(clean.getString("note"), is("12号楼，Ａ座"));
        assertThat(clean.getJsonArray("list").getString(0), is("3"));
        assertThat(storable.hash(), is(sent.hash()));
    }

    @ParameterizedTest
    @CsvSource({"浙Ｂ·１２３４５, 浙B12345", "浙b 12345, 浙B12345", "浙B-D12345, 浙BD12345"})
    void writesPlatesInOneForm(String plate, String normal) {
        assertThat(ItemForm.PLATE.of(plate), is(normal));
    }

    @Test
    void findsPeopleHoweverTheyWereWritten() throws Exception {
        PersonIndexes indexes = new PersonIndexes(personal, new ItemRules());
        JsonObject body = Records.person(" 王小明", "99010119900101００1x");
        byte[][] made =
                take(all(), Records.record(RecordKind.RESIDENT, 7, 1, body)).indexes();
        assertThat(made[0], is(indexes.document("99010119900101001X")));
        assertThat(made[1], is(indexes.name("王小明")));
        assertThat(made[2], is(indexes.phone("138 0000 0000")));
        assertThat(made[0], is(not(personal.index("resident.document", "99010119900101001X"))));
    }

    @Test
    void findsNobodyByWhatTheSenderMasked() throws Exception {
        JsonObject masked = Records.person("王**", "9901**********001X");
        byte[][] made =
                take(all(), Records.record(RecordKind.RESIDENT, 7, 1, masked)).indexes();
        assertThat(made[0], is(nullValue()));
        assertThat(made[1], is(nullValue()));
    }

    @Test
    void keepsNothingOfWhatIsGone() throws Exception {
        Storable gone = take(all(), Records.gone(7, 2));
        assertThat(gone.body(), is(nullValue()));
        assertThat(gone.indexes(), is(new byte[3][]));
    }
}
