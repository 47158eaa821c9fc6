package cn.zhian.exchange.region.boundary;

import static cn.zhian.exchange.region.boundary.RegionScene.A;
import static cn.zhian.exchange.region.boundary.RegionScene.B;
import static cn.zhian.exchange.region.boundary.RegionScene.NOW;
import static cn.zhian.exchange.region.boundary.RegionScene.SENDER;
import static cn.zhian.exchange.region.boundary.RegionScene.record;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cn.zhian.exchange.record.OutRecord;
import cn.zhian.exchange.record.RecordKind;
import cn.zhian.platform.Cursor;
import cn.zhian.platform.Invalid;
import cn.zhian.platform.Slice;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Alarms of all communities of a region, in a real database")
class RegionAlarmsIT {
    private static RegionScene scene;

    @BeforeAll
    static void schema() throws Exception {
        scene = new RegionScene("region_alarms");
    }

    /** 25 alarms, a second apart; every third is of the other community, every second is a fire. */
    @BeforeEach
    void alarms() {
        scene.empty();
        List<OutRecord> alarms = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            alarms.add(alarm(i, i % 3 == 0 ? B : A, 1, "II", "NEW"));
        }
        JsonObject door =
                Json.createObjectBuilder().add("sort", "DOOR").add("Name", "东门").build();
        alarms.add(record(SENDER, RecordKind.DEVICE, 2, A, 1, door));
        scene.push(SENDER, alarms, true);
        scene.push(alarm(4, A, 2, "I", "CLOSED"));
        scene.push(record(SENDER, RecordKind.ALARM, 5, A, 2, JsonObject.EMPTY_JSON_OBJECT));
    }

    private static OutRecord alarm(long number, String code, long version, String level, String state) {
        JsonObject body = Json.createObjectBuilder()
                .add("kind", number % 2 == 0 ? "FIRE" : "FORCED_OPEN")
                .add("level", level)
                .add("state", state)
                .add("device", SENDER + ":device:2")
                .add("firstAt", NOW.minusSeconds(number).toString())
                .build();
        return record(SENDER, RecordKind.ALARM, number, code, version, body);
    }

    @Test
    void listsThemNewestFirstPartByPartInTheirNewestVersion() {
        List<RegionAlarm> read = new ArrayList<>();
        Optional<String> cursor = Optional.empty();
        do {
            Slice<RegionAlarm> part = scene.alarms().list(filter(none(), none(), none(), none()), 7, cursor);
            read.addAll(part.items());
            cursor = part.nextCursor();
        } while (cursor.isPresent());
        assertThat(read.size(), is(24));
        assertThat(
                read,
                is(read.stream()
                        .sorted(Comparator.comparing(RegionAlarm::firstAt).reversed())
                        .toList()));
        RegionAlarm closed = read.get(4);
        assertThat(closed.state() + " " + closed.grade() + " " + closed.place(), is("CLOSED 1 东门"));
    }

    @Test
    void filters() {
        assertThat(count(none(), Optional.of("FIRE"), none(), none()), is(13L));
        assertThat(count(Optional.of(B), none(), none(), none()), is(9L));
        assertThat(count(Optional.of("3302"), none(), none(), Optional.of(RegionAlarmState.OPEN)), is(23L));
        assertThat(count(none(), none(), Optional.of(1), Optional.of(RegionAlarmState.CLOSED)), is(1L));
        assertThat(count(none(), none(), none(), Optional.of(RegionAlarmState.ACKNOWLEDGED)), is(0L));
        RegionAlarmFilter young = new RegionAlarmFilter(
                none(), none(), none(), none(), Optional.of(NOW.minusSeconds(3)), Optional.of(NOW));
        assertThat(scene.alarms().count(young), is(3L));
    }

    @Test
    void showsNothingOutsideOfTheCallersRegion() {
        assertThat(scene.alarms("330282").count(filter(none(), none(), none(), none())), is(0L));
        assertThat(scene.alarms(B).count(filter(none(), none(), none(), none())), is(9L));
        assertThat(scene.alarms(B).count(filter(Optional.of(A), none(), none(), none())), is(0L));
    }

    @Test
    void refusesACursorThatIsNoneOfOurs() {
        for (String cursor : List.of("x", "7", Cursor.of(Long.MAX_VALUE, 1), Cursor.of(-1, 1), Cursor.of(1))) {
            assertThrows(
                    Invalid.class,
                    () -> scene.alarms().list(filter(none(), none(), none(), none()), 7, Optional.of(cursor)));
        }
    }

    @Test
    void refusesWordsThatCanBeNone() {
        assertThrows(Invalid.class, () -> filter(Optional.of("小区"), none(), none(), none()));
        assertThrows(Invalid.class, () -> filter(none(), Optional.of("火"), none(), none()));
        assertThrows(Invalid.class, () -> filter(none(), none(), Optional.of(5), none()));
    }

    private static <T> Optional<T> none() {
        return Optional.empty();
    }

    private static RegionAlarmFilter filter(
            Optional<String> community,
            Optional<String> kind,
            Optional<Integer> grade,
            Optional<RegionAlarmState> state) {
        return new RegionAlarmFilter(community, kind, grade, state, none(), none());
    }

    private static long count(
            Optional<String> community,
            Optional<String> kind,
            Optional<Integer> grade,
            Optional<RegionAlarmState> state) {
        return scene.alarms().count(filter(community, kind, grade, state));
    }
}
