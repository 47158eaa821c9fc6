package cn.zhian.exchange.region.boundary;

import static cn.zhian.exchange.region.boundary.RegionScene.A;
import static cn.zhian.exchange.region.boundary.RegionScene.B;
import static cn.zhian.exchange.region.boundary.RegionScene.C;
import static cn.zhian.exchange.region.boundary.RegionScene.NOW;
import static cn.zhian.exchange.region.boundary.RegionScene.SENDER;
import static cn.zhian.exchange.region.boundary.RegionScene.record;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cn.zhian.exchange.record.OutRecord;
import cn.zhian.exchange.record.RecordKind;
import cn.zhian.exchange.region.entity.Freshness;
import cn.zhian.exchange.region.entity.SourceState;
import cn.zhian.platform.NotFound;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Lists and figures of a region, in a real database")
class RegionListsIT {
    private static final List<String> ITEMS = List.of("IDNumber", "phone", "birthDate", "house", "relation");
    private static RegionScene scene;

    @BeforeAll
    static void schema() throws Exception {
        scene = new RegionScene("region_lists");
    }

    @BeforeEach
    void empty() {
        scene.empty();
    }

    private static JsonObject resident(int filled) {
        JsonObjectBuilder body = Json.createObjectBuilder().add("Name", "王小明");
        ITEMS.subList(0, filled).forEach(item -> body.add(item, item.equals("relation") ? "FAMILY" : "1"));
        return body.build();
    }

    private static OutRecord resident(long number, String code, int filled) {
        return record(SENDER, RecordKind.RESIDENT, number, code, 1, resident(filled));
    }

    private static OutRecord community(long number, String code, String name) {
        JsonObject body =
                Json.createObjectBuilder().add("code", code).add("name", name).build();
        return record(SENDER, RecordKind.COMMUNITY, number, code, 1, body);
    }

    @Test
    void countsStayThoseOfWhatIsThereHoweverItChanges() {
        Random random = new Random(5);
        for (int version = 0; version < 40; version++) {
            List<OutRecord> records = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                JsonObject body = random.nextInt(5) == 0 ? JsonObject.EMPTY_JSON_OBJECT : resident(random.nextInt(6));
                String code = random.nextBoolean() ? A : B;
                records.add(record(SENDER, RecordKind.RESIDENT, i, code, version + random.nextInt(3), body));
            }
            scene.push(SENDER, records, true);
        }
        assertThat(
                scene.texts("SELECT CONCAT(code, ' ', present, ' ', filled, ' ', wanted) FROM region_kind"
                        + " WHERE present > 0 ORDER BY code"),
                is(scene.texts("SELECT CONCAT(code, ' ', COUNT(*), ' ', SUM(filled), ' ', SUM(wanted)) FROM region_item"
                        + " GROUP BY code ORDER BY code")));
        assertThat(
                scene.texts("SELECT CONCAT(id, ' ', community_code) FROM received_record WHERE NOT erased ORDER BY id"),
                is(scene.texts("SELECT CONCAT(received_id, ' ', code) FROM region_item ORDER BY received_id")));
        assertThat(
                scene.texts("SELECT SUM(wanted) FROM region_kind"),
                is(scene.texts("SELECT 9 * COUNT(*) FROM region_item")));
    }

    @Test
    void tellsOfACommunityWhatItsRecordsSay() {
        scene.push(
                community(1, A, "阳光小区"),
                resident(1, A, 3),
                RegionScene.at(resident(2, A, 0), NOW.minus(Duration.ofHours(1))),
                RegionScene.at(resident(3, A, 0), NOW.minus(Duration.ofDays(40))),
                record(
                        SENDER,
                        RecordKind.RESIDENT,
                        4,
                        A,
                        1,
                        Json.createObjectBuilder().add("phone", "1").build()));
        RegionCommunity found = scene.overview()
                .communities(RegionFilter.ALL, Optional.empty(), true, 0, 10)
                .get(0);
        assertThat(found.name(), is("阳光小区"));
        assertThat(found.state(), is(SourceState.ENROLLED));
        assertThat(found.freshness(), is(Freshness.FRESH));
        assertThat(found.residents(), is(3L));
        QualityView quality = found.quality();
        assertThat(quality.filled() + " of " + quality.wanted(), is("7 of 33"));
        assertThat("before the enrolment nothing can be late", quality.counted(), is(3L));
        assertThat(quality.onTime(), is(2L));
        assertThat(quality.accepted() + " " + quality.rejected(), is("4 1"));
        assertThat(quality.correctness(), is(Optional.of(new BigDecimal("80.0"))));
        assertThat(found.meanLag(), is(Optional.of(1_200L)));
        assertThat(
                scene.overview().community(A).reasons(),
                contains(new RegionCommunityDetail.ReasonFigure("item-missing Name", 1)));
    }

    @Test
    void sortsInTheDatabaseAsTheFiguresAreShown() {
        Random random = new Random(11);
        for (int i = 0; i < 40; i++) {
            String code = String.format("3302810010%05d", i);
            List<OutRecord> records = new ArrayList<>();
            for (int n = 0; n < 1 + random.nextInt(12); n++) {
                JsonObject bad = Json.createObjectBuilder().add("phone", "1").build();
                JsonObject body = random.nextInt(6) == 0 ? bad : resident(random.nextInt(6));
                OutRecord one = record(SENDER, RecordKind.RESIDENT, i * 100L + n, code, 1, body);
                records.add(RegionScene.at(one, NOW.minusSeconds(random.nextInt(1_200))));
            }
            scene.push(SENDER, records, true);
        }
        List<RegionCommunity> all =
                scene.overview().communities(RegionFilter.ALL, Optional.of("quality.score"), true, 0, 100);
        Comparator<RegionCommunity> shown = Comparator.comparing(RegionListsIT::score);
        assertThat(all.size(), greaterThan(30));
        assertThat(
                all,
                is(all.stream()
                        .sorted(shown.thenComparing(RegionCommunity::code))
                        .toList()));
        BigDecimal middle = score(all.get(20));
        RegionFilter below = new RegionFilter(none(), none(), none(), none(), Optional.of(middle));
        assertThat(
                scene.overview().count(below),
                is(all.stream().filter(one -> score(one).compareTo(middle) < 0).count()));
    }

    private static BigDecimal score(RegionCommunity one) {
        return one.quality().score().orElse(BigDecimal.valueOf(-1));
    }

    @Test
    void narrowsEverythingToTheCallersRegion() {
        scene.push(community(1, A, "a"), community(2, B, "b"), community(3, C, "c"));
        assertThat(scene.overview().count(RegionFilter.ALL), is(3L));
        assertThat(scene.overview("330281").count(RegionFilter.ALL), is(2L));
        assertThat(
                scene.overview(C).divisions().stream()
                        .map(RegionDivision::division)
                        .toList(),
                contains("330282"));
        assertThat(scene.overview("34").count(RegionFilter.ALL), is(0L));
        assertThat(scene.overview("34").sources(0, 10).size(), is(0));
        assertThrows(NotFound.class, () -> scene.overview(C).community(A));
        assertThrows(NotFound.class, () -> scene.overview().community("330281001001009"));
    }

    @Test
    void sumsDivisionsAndSourcesUp() {
        scene.push(
                community(1, A, "a"),
                community(2, B, "b"),
                community(3, C, "c"),
                resident(1, A, 5),
                resident(2, B, 1),
                resident(3, "340281001001001", 1));
        List<RegionDivision> divisions = scene.overview().divisions();
        assertThat(divisions.stream().map(RegionDivision::communities).toList(), contains(2L, 1L));
        assertThat(divisions.get(0).residents(), is(2L));
        assertThat(divisions.get(0).quality().filled(), is(10L));
        assertThat(divisions.get(0).quality().wanted(), is(30L));
        RegionSource source = scene.overview().sources(0, 10).get(0);
        assertThat(source.name() + " " + source.communities(), is("platform a 3"));
        assertThat(source.quality().accepted() + " " + source.quality().rejected(), is("5 1"));
        assertThat(
                "what is of no community is no caller's of a region",
                scene.overview("33").sources(0, 10).get(0).quality().rejected(),
                is(0L));
    }

    @Test
    void findsByTextStateAndFreshness() {
        scene.push(community(1, A, "阳光小区"), community(2, B, "River court"));
        scene.execute("UPDATE region_community SET newest_at = '2026-11-19' WHERE code = '" + B + "'");
        assertThat(codes(new RegionFilter(Optional.of("阳光"), none(), none(), none(), none())), contains(A));
        assertThat(codes(new RegionFilter(Optional.of("330281002"), none(), none(), none(), none())), contains(B));
        assertThat(codes(new RegionFilter(none(), none(), none(), Optional.of(Freshness.AGEING), none())), contains(B));
        assertThat(
                codes(new RegionFilter(none(), none(), Optional.of(SourceState.REVOKED), none(), none())),
                is(List.of()));
    }

    private static <T> Optional<T> none() {
        return Optional.empty();
    }

    private static List<String> codes(RegionFilter filter) {
        return scene.overview().communities(filter, Optional.of("name"), true, 0, 10).stream()
                .map(RegionCommunity::code)
                .toList();
    }

    @Test
    void bringsEarlierRecordsInAsIfTheyHadJustCome() throws Exception {
        List<OutRecord> records = new ArrayList<>();
        records.add(community(1, A, "阳光小区"));
        records.add(record(SENDER, RecordKind.RESIDENT, 9, A, 1, JsonObject.EMPTY_JSON_OBJECT));
        JsonObject alarm = Json.createObjectBuilder()
                .add("kind", "FIRE")
                .add("level", "I")
                .add("state", "NEW")
                .build();
        records.add(record(SENDER, RecordKind.ALARM, 1, A, 1, alarm));
        JsonObject pass = Json.createObjectBuilder()
                .add("time", NOW.toString())
                .add("result", "VALID")
                .build();
        for (int i = 10; i < 30; i++) {
            records.add(resident(i, A, i % 6));
            records.add(record(SENDER, RecordKind.PASS, i, A, 1, pass));
        }
        scene.push(SENDER, records, true);
        List<String> live = tables();
        scene.empty();
        scene.push(SENDER, records, false);
        assertThat(scene.backfill(7), greaterThan(3));
        assertThat(tables(), is(live));
        scene.push(record(SENDER, RecordKind.RESIDENT, 10, A, 2, resident(1)));
        assertThat(scene.texts("SELECT present FROM region_kind WHERE kind = 'resident'"), contains("20"));
    }

    private static List<String> tables() {
        List<String> rows = new ArrayList<>();
        rows.addAll(scene.texts("SELECT CONCAT_WS(' ', code, name, sender, newest_at) FROM region_community"));
        rows.addAll(scene.texts("SELECT CONCAT_WS(' ', kind, present, filled, wanted) FROM region_kind"
                + " WHERE present > 0 ORDER BY kind"));
        rows.addAll(scene.texts("SELECT CONCAT_WS(' ', kind, grade, first_at) FROM region_alarm"));
        rows.addAll(scene.texts("SELECT record_id FROM region_pass ORDER BY record_id"));
        return rows;
    }
}
