package cn.zhian.exchange.region.boundary;

import static cn.zhian.exchange.region.boundary.RegionScene.A;
import static cn.zhian.exchange.region.boundary.RegionScene.B;
import static cn.zhian.exchange.region.boundary.RegionScene.C;
import static cn.zhian.exchange.region.boundary.RegionScene.NOW;
import static cn.zhian.exchange.region.boundary.RegionScene.OTHER;
import static cn.zhian.exchange.region.boundary.RegionScene.SENDER;
import static cn.zhian.exchange.region.boundary.RegionScene.record;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cn.zhian.exchange.record.OutRecord;
import cn.zhian.exchange.record.RecordKind;
import cn.zhian.exchange.region.boundary.RegionPerson.Place;
import cn.zhian.platform.Invalid;
import cn.zhian.platform.NotFound;
import cn.zhian.platform.Slice;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Search for passes and residents of a region, in a real database")
class RegionSearchIT {
    private static final String DOCUMENT = "99010119900101001X";
    private static RegionScene scene;

    @BeforeAll
    static void schema() throws Exception {
        scene = new RegionScene("region_search");
    }

    /** One person known in A, B and, in another county, C; another of the same name in A; passes of both. */
    @BeforeEach
    void people() {
        scene.empty();
        JsonObject house = Json.createObjectBuilder()
                .add("building", "3幢")
                .add("unit", "2单元")
                .add("number", "501")
                .build();
        scene.push(
                record(SENDER, RecordKind.HOUSE, 1, A, 1, house),
                person(SENDER, 1, A, "王小明", DOCUMENT),
                person(SENDER, 2, B, "王小明", " ９９010119900101001x"),
                person(SENDER, 3, A, "王小明", "990101199001010028"));
        scene.push(OTHER, List.of(person(OTHER, 1, C, "王小明", DOCUMENT)), true);
        List<OutRecord> passes = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            passes.add(pass(i, i % 2 == 0 ? A : B, i % 4 < 2 ? 1 : 3, i % 5 == 0 ? "NO_RIGHT" : "VALID"));
        }
        scene.push(SENDER, passes, true);
    }

    private static OutRecord person(String platform, long number, String code, String name, String document) {
        JsonObject body = Json.createObjectBuilder()
                .add("Name", name)
                .add("documentType", "ID_CARD")
                .add("IDNumber", document)
                .add("phone", "13800001234")
                .add("house", platform + ":house:1")
                .add("status", "ACTIVE")
                .build();
        return record(platform, RecordKind.RESIDENT, number, code, 1, body);
    }

    private static OutRecord pass(long number, String code, long resident, String result) {
        JsonObject body = Json.createObjectBuilder()
                .add("time", NOW.minusSeconds(number).toString())
                .add("gateName", "东门")
                .add("direction", "IN")
                .add("means", "CARD")
                .add("result", result)
                .add("cardNumber", "1000" + resident)
                .add("resident", SENDER + ":resident:" + resident)
                .add("Name", "王小明")
                .build();
        return RegionScene.at(record(SENDER, RecordKind.PASS, number, code, 1, body), NOW.minusSeconds(number));
    }

    @Test
    void showsOnePersonOfSeveralCommunitiesOnceAndMasked() {
        FoundPeople found = scene.people().search(byDocument(DOCUMENT));
        RegionPerson person = found.items().get(0);
        assertThat(found.items().size(), is(1));
        assertThat(person.places().stream().map(Place::code).toList(), contains(A, B, C));
        assertThat(person.name() + " " + person.documentNumber() + " " + person.phone(), not(containsString("小")));
        assertThat(person.documentNumber(), is("9901**********001X"));
        assertThat(byName("王小明").items().size(), is(2));
        assertThat(
                scene.people()
                        .search(new PersonSearch("案件", none(), none(), Optional.of("+86 13800001234")))
                        .items()
                        .size(),
                is(2));
        assertThat(byName("王大明").items(), is(List.of()));
    }

    private static FoundPeople byName(String name) {
        return scene.people().search(new PersonSearch("案件 1", none(), Optional.of(name), none()));
    }

    private static PersonSearch byDocument(String document) {
        return new PersonSearch("案件 1", Optional.of(document), none(), none());
    }

    @Test
    void notesWhoWasLookedForWhyAndNeverTheValue() {
        FoundPeople found = byName("王小明");
        scene.people().disclose(found.items().get(0).id(), "案件 2");
        assertThat(
                scene.acts.stream()
                        .map(act -> act.action() + " " + act.detail())
                        .toList(),
                contains("region.person.search by name, found 2: 案件 1", "region.person.disclose 案件 2"));
        assertThat(scene.acts.toString(), not(containsString("王小明")));
    }

    @Test
    void disclosesWhatEachCommunitySays() {
        long id = scene.people().search(byDocument(DOCUMENT)).items().get(0).id();
        List<DisclosedPerson.Home> homes = scene.people().disclose(id, "案件").homes();
        assertThat(homes.stream().map(DisclosedPerson.Home::code).toList(), contains(A, B, C));
        assertThat(homes.get(0).name() + homes.get(0).documentNumber(), is("王小明" + DOCUMENT));
        assertThat(homes.get(0).house(), is("3幢 2单元 501"));
        assertThat("the other county's house has not come", homes.get(2).house(), is(""));
    }

    @Test
    void showsNobodyOutsideOfTheCallersRegion() {
        long id = scene.people().search(byDocument(DOCUMENT)).items().get(0).id();
        RegionPeople other = scene.people("330282");
        assertThat(
                other.search(byDocument(DOCUMENT)).items().get(0).places().stream()
                        .map(Place::code)
                        .toList(),
                contains(C));
        assertThrows(NotFound.class, () -> other.disclose(id, "案件"));
        assertThat(scene.people("330281").disclose(id, "案件").homes().size(), is(2));
        assertThat(scene.people("34").search(byDocument(DOCUMENT)).items(), is(List.of()));
    }

    @Test
    void asksForAReasonAndForExactlyOne() {
        assertThrows(Invalid.class, () -> new PersonSearch(" ", none(), Optional.of("王小明"), none()));
        assertThrows(Invalid.class, () -> new PersonSearch("案件", none(), none(), none()));
        assertThrows(Invalid.class, () -> new PersonSearch("案件", Optional.of("1"), Optional.of("王小明"), none()));
        assertThrows(Invalid.class, () -> scene.people().disclose(1, ""));
    }

    @Test
    void forgetsWhoWasErased() {
        scene.push(record(SENDER, RecordKind.RESIDENT, 1, A, 2, JsonObject.EMPTY_JSON_OBJECT));
        RegionPerson left = scene.people().search(byDocument(DOCUMENT)).items().get(0);
        assertThat(left.places().stream().map(Place::code).toList(), contains(B, C));
        long erased = Long.parseLong(
                scene.texts("SELECT id FROM received_record WHERE record_id = '" + SENDER + ":resident:1'")
                        .get(0));
        assertThrows(NotFound.class, () -> scene.people().disclose(erased, "案件"));
    }

    @Test
    void findsPassesByEachCondition() {
        assertThat(passes(none(), none(), none(), none(), none()), is(20));
        assertThat(passes(Optional.of(A), none(), none(), none(), none()), is(10));
        assertThat(passes(Optional.of("330282"), none(), none(), none(), none()), is(0));
        assertThat(passes(none(), Optional.of(" 10001"), none(), none(), none()), is(10));
        assertThat(passes(none(), none(), Optional.of("王小明"), none(), none()), is(20));
        assertThat(passes(none(), none(), none(), none(), Optional.of("NO_RIGHT")), is(4));
        assertThat(passes(Optional.of(B), Optional.of("10003"), none(), none(), Optional.of("NO_RIGHT")), is(1));
        long person = scene.people().search(byDocument(DOCUMENT)).items().get(0).id();
        assertThat(passes(none(), none(), none(), Optional.of(person), none()), is(10));
        assertThat(passes(none(), none(), none(), Optional.of(999_999L), none()), is(0));
    }

    /** Along time, and community by community for a caller of a part and for one who asks for a part. */
    @ParameterizedTest
    @CsvSource({"'',''", "330281,''", "'',330281", "33,330281"})
    void goesOnWhereAPartEndedAndMasksWhoPassed(String own, String asked) {
        RegionPasses passes = own.isEmpty() ? scene.passes() : scene.passes(own);
        List<RegionPass> read = new ArrayList<>();
        Optional<String> cursor = Optional.empty();
        do {
            Slice<RegionPass> part = passes.list(day(Optional.of(asked), none(), none(), none(), none()), 6, cursor);
            read.addAll(part.items());
            cursor = part.nextCursor();
        } while (cursor.isPresent());
        List<Instant> times = read.stream().map(RegionPass::occurredAt).toList();
        assertThat(times.size(), is(20));
        assertThat(times.get(0), is(NOW));
        assertThat(times.get(19), is(NOW.minusSeconds(19)));
        assertThat(
                read.get(0).holder() + " " + read.get(0).card() + " "
                        + read.get(0).gate(),
                is("王*明 1***1 东门"));
    }

    @Test
    void showsNoPassesOutsideOfTheCallersRegion() {
        RegionPassFilter any = day(none(), none(), none(), none(), none());
        assertThat(scene.passes(B).list(any, 50, none()).items().size(), is(10));
        assertThat(scene.passes("330282").list(any, 50, none()).items().size(), is(0));
        long person = scene.people().search(byDocument(DOCUMENT)).items().get(0).id();
        RegionPassFilter of = day(none(), none(), none(), Optional.of(person), none());
        assertThat(scene.passes(C).list(of, 50, none()).items().size(), is(0));
    }

    @Test
    void findsAResultInAPartOfTheRegion() {
        RegionPassFilter refused = day(none(), none(), none(), none(), Optional.of("NO_RIGHT"));
        assertThat(scene.passes("330281").list(refused, 50, none()).items().size(), is(4));
        assertThat(scene.passes(A).list(refused, 50, none()).items().size(), is(2));
        assertThat(scene.passes(C).list(refused, 50, none()).items().size(), is(0));
        assertThat(passes(Optional.of("330281001"), none(), none(), none(), Optional.of("NO_RIGHT")), is(2));
    }

    @Test
    void notesSearchesForSomebody() {
        passes(none(), none(), none(), none(), none());
        assertThat(scene.acts, is(List.of()));
        passes(none(), Optional.of("10001"), none(), none(), none());
        assertThat(scene.acts.get(0).detail(), containsString("by card"));
        assertThat(scene.acts.get(0).detail(), not(containsString("10001")));
    }

    @Test
    void asksForASpanOfAMonthAtMost() {
        Duration longer = RegionPassFilter.LONGEST.plusMillis(1);
        assertThrows(Invalid.class, () -> new RegionPassFilter(null, NOW, none(), none(), none(), none(), none()));
        assertThrows(Invalid.class, () -> new RegionPassFilter(NOW, NOW, none(), none(), none(), none(), none()));
        assertThrows(
                Invalid.class,
                () -> new RegionPassFilter(NOW.minus(longer), NOW, none(), none(), none(), none(), none()));
    }

    private static <T> Optional<T> none() {
        return Optional.empty();
    }

    private static RegionPassFilter day(
            Optional<String> community,
            Optional<String> card,
            Optional<String> name,
            Optional<Long> person,
            Optional<String> result) {
        return new RegionPassFilter(
                NOW.minus(Duration.ofDays(1)), NOW.plusSeconds(1), community, card, name, person, result);
    }

    private static int passes(
            Optional<String> community,
            Optional<String> card,
            Optional<String> name,
            Optional<Long> person,
            Optional<String> result) {
        return scene.passes()
                .list(day(community, card, name, person, result), 50, none())
                .items()
                .size();
    }
}
