package cn.zhian.project.evidence;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import cn.zhian.device.register.boundary.DeviceKind;
import cn.zhian.device.register.boundary.PlaceKind;
import cn.zhian.project.evidence.control.EvidenceJudge;
import cn.zhian.project.evidence.entity.EvidenceKind;
import cn.zhian.project.evidence.entity.EvidenceLine;
import cn.zhian.project.evidence.entity.EvidenceState;
import cn.zhian.project.evidence.entity.Figure;
import cn.zhian.project.evidence.entity.Verdict;
import cn.zhian.project.evidence.entity.Window;
import cn.zhian.project.rule.boundary.ShippedRuleSets;
import cn.zhian.project.rule.control.ConformityCheck;
import cn.zhian.project.rule.entity.Equipment;
import cn.zhian.project.rule.entity.ItemResult;
import cn.zhian.project.rule.entity.PlaceFact;
import cn.zhian.project.rule.entity.Subject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EvidenceJudgeTest {
    private static final String UNIT_DOORS = "yuyao-24";

    @Test
    void anItemIsProvenWhenEveryFigureOfEveryDeviceHolds() {
        EvidenceLine line = EvidenceJudge.line(unitDoors("a", "b"), Map.of("a", good("a"), "b", good("b")));

        assertThat(line.state(), is(EvidenceState.PROVEN));
        assertThat(line.figures(), hasSize(8));
    }

    @Test
    void oneBadFigureContradicts() {
        List<Figure> late = List.of(new Figure("b", EvidenceKind.CLOCK_OFFSET, OptionalLong.of(1_001)));

        assertThat(
                EvidenceJudge.line(unitDoors("a", "b"), Map.of("a", good("a"), "b", late))
                        .state(),
                is(EvidenceState.CONTRADICTED));
    }

    @Test
    void whatIsNotKnownIsNotProven() {
        List<Figure> unknown = List.of(new Figure("b", EvidenceKind.CLOCK_OFFSET, OptionalLong.empty()));

        assertThat(
                EvidenceJudge.line(unitDoors("a", "b"), Map.of("a", good("a"), "b", unknown))
                        .state(),
                is(EvidenceState.NOT_PROVEN));
    }

    @Test
    void aDeviceThatNobodyWatchesHasNoSource() {
        assertThat(
                EvidenceJudge.line(unitDoors("a", "b"), Map.of("a", good("a"))).state(), is(EvidenceState.NO_SOURCE));
    }

    @Test
    void aDayWithoutRecordsProvesNothingAndContradictsNothing() {
        List<Figure> quiet = List.of(
                Figure.of("b", EvidenceKind.ONLINE_SHARE, 1_000), Figure.of("b", EvidenceKind.RECORDS_EVERY_DAY, 0));

        assertThat(
                EvidenceJudge.line(unitDoors("a", "b"), Map.of("a", good("a"), "b", quiet))
                        .state(),
                is(EvidenceState.NOT_PROVEN));
    }

    @Test
    void beingRegisteredIsNotBeingProven() {
        List<Figure> registered =
                List.of(Figure.of("b", EvidenceKind.CODE_VALID, 1), Figure.unknown("b", EvidenceKind.SUPERIOR_PUSH));

        assertThat(
                EvidenceJudge.line(unitDoors("a", "b"), Map.of("a", good("a"), "b", registered))
                        .state(),
                is(EvidenceState.NO_SOURCE));
    }

    @Test
    void whatTheProductHasNoSourceForDoesNotCountAgainstTheRest() {
        List<Figure> more = Stream.concat(
                        good("b").stream(), Stream.of(Figure.unknown("b", EvidenceKind.SUPERIOR_PUSH)))
                .toList();

        assertThat(
                EvidenceJudge.line(unitDoors("a", "b"), Map.of("a", good("a"), "b", more))
                        .state(),
                is(EvidenceState.PROVEN));
    }

    @Test
    void aContradictedMustItemHoldsUpAnAcceptance() {
        List<Figure> late = List.of(new Figure("b", EvidenceKind.CLOCK_OFFSET, OptionalLong.of(1_001)));
        EvidenceLine line = EvidenceJudge.line(unitDoors("a", "b"), Map.of("a", good("a"), "b", late));

        Verdict verdict = Verdict.of(true, List.of(line), true);

        assertThat(verdict.passes(), is(false));
        assertThat(verdict.contradicted(), is(List.of(line)));
    }

    @Test
    void whatNoFigureProvesNeedsTheLookOnSite() {
        EvidenceLine line = EvidenceJudge.line(unitDoors("a", "b"), Map.of("a", good("a")));

        assertThat(line.state(), is(EvidenceState.NO_SOURCE));
        assertThat(Verdict.of(true, List.of(line), true).passes(), is(true));
        assertThat(Verdict.of(true, List.of(line), false).uncovered(), is(List.of(line)));
        assertThat(Verdict.of(false, List.of(line), true).passes(), is(false));
    }

    @Test
    void missingDevicesAreMissing() {
        assertThat(EvidenceJudge.line(unitDoors("a"), Map.of("a", good("a"))).state(), is(EvidenceState.MISSING));
    }

    @Test
    void thresholdsAreIncluded() {
        assertThat(EvidenceKind.ONLINE_SHARE.holds(950), is(true));
        assertThat(EvidenceKind.ONLINE_SHARE.holds(949), is(false));
        assertThat(EvidenceKind.RECORDS_EVERY_DAY.holds(0), is(false));
        assertThat(EvidenceKind.CLOCK_OFFSET.holds(1_000), is(true));
        assertThat(EvidenceKind.CARDS_PENDING.holds(1), is(false));
    }

    @Test
    void theWindowHasFullDaysInChina() {
        Window window = Window.before(Instant.parse("2026-11-21T17:00:00Z"), 7);

        assertThat("it is the 22nd in China", window.lastDay(), is(LocalDate.of(2026, 11, 21)));
        assertThat(window.firstDay(), is(LocalDate.of(2026, 11, 15)));
        assertThat(window.from(), is(Instant.parse("2026-11-14T16:00:00Z")));
        assertThat(window.days().count(), is(7L));
    }

    private static List<Figure> good(String device) {
        return List.of(
                new Figure(device, EvidenceKind.ONLINE_SHARE, OptionalLong.of(1_000)),
                new Figure(device, EvidenceKind.RECORDS_EVERY_DAY, OptionalLong.of(3)),
                new Figure(device, EvidenceKind.CLOCK_OFFSET, OptionalLong.of(20)),
                new Figure(device, EvidenceKind.CARDS_PENDING, OptionalLong.of(0)));
    }

    /** Two unit doors, with as many devices as named. */
    private static ItemResult unitDoors(String... devices) {
        List<Equipment> equipment = List.of(devices).stream()
                .map(device -> new Equipment(device, DeviceKind.DOOR_ACCESS, PlaceKind.UNIT_DOOR, device))
                .toList();
        Subject subject = new Subject(Set.of(), Map.of(PlaceKind.UNIT_DOOR, PlaceFact.of(2)), equipment, Map.of());
        return ConformityCheck.check(ShippedRuleSets.get("yuyao-2022"), "basic", subject).items().stream()
                .filter(result -> result.item().id().equals(UNIT_DOORS))
                .findFirst()
                .orElseThrow();
    }
}
