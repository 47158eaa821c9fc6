package cn.zhian.project.rule;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cn.zhian.device.register.boundary.DeviceKind;
import cn.zhian.device.register.boundary.PlaceKind;
import cn.zhian.project.rule.boundary.ShippedRuleSets;
import cn.zhian.project.rule.control.ConformityCheck;
import cn.zhian.project.rule.entity.Coverage;
import cn.zhian.project.rule.entity.Demand;
import cn.zhian.project.rule.entity.Equipment;
import cn.zhian.project.rule.entity.ItemResult;
import cn.zhian.project.rule.entity.Level;
import cn.zhian.project.rule.entity.Outcome;
import cn.zhian.project.rule.entity.PlaceFact;
import cn.zhian.project.rule.entity.Report;
import cn.zhian.project.rule.entity.RuleItem;
import cn.zhian.project.rule.entity.RuleSet;
import cn.zhian.project.rule.entity.Statement;
import cn.zhian.project.rule.entity.StatementKind;
import cn.zhian.project.rule.entity.Subject;
import cn.zhian.project.rule.entity.Trait;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ConformityCheckTest {
    private static final RuleSet YUYAO = ShippedRuleSets.get("yuyao-2022");
    private static final RuleSet HEFEI = ShippedRuleSets.get("hefei-shushan");
    private static final RuleSet GUANGYUAN = ShippedRuleSets.get("guangyuan");
    private static final RuleSet CAMPUS = ShippedRuleSets.get("jiangsu-campus");
    private static final String LIFT = "yuyao-06";

    @Test
    void everyLiftNeedsItsCamera() {
        Subject oneLiftBare = withLifts(3, camera("电梯1"), camera("电梯2"), camera("电梯2"));

        ItemResult lifts = item(ConformityCheck.check(YUYAO, "basic", oneLiftBare), LIFT);

        assertThat(lifts.outcome(), is(Outcome.MISSING));
        Coverage coverage = lifts.coverages().get(0);
        assertThat(coverage.needed(), is(3));
        assertThat("two cameras in one lift count once", coverage.covered(), is(2));
        assertThat(coverage.equipment(), contains("c电梯1", "c电梯2", "c电梯2"));
    }

    @Test
    void moreNamesThanPlacesDoNotMakeUpForOtherPlaces() {
        Subject subject = withLifts(1, camera("电梯1"), camera("电梯2"));

        assertThat(
                item(ConformityCheck.check(YUYAO, "basic", subject), LIFT)
                        .coverages()
                        .get(0)
                        .covered(),
                is(1));
    }

    @Test
    void noLiftIsNotApplicableForItsReason() {
        Map<PlaceKind, PlaceFact> places = Subjects.places();
        places.put(PlaceKind.LIFT, PlaceFact.none("六层及以下，无电梯"));
        Subject subject = new Subject(Set.of(), places, List.of(), Map.of());

        ItemResult lifts = item(ConformityCheck.check(YUYAO, "basic", subject), LIFT);

        assertThat(lifts.outcome(), is(Outcome.NOT_APPLICABLE));
        assertThat(lifts.statement(), is(Optional.of("六层及以下，无电梯")));
    }

    @Test
    void anUnknownNumberOfLiftsIsNotFulfilled() {
        Map<PlaceKind, PlaceFact> places = Subjects.places();
        places.remove(PlaceKind.LIFT);
        Subject subject = new Subject(Set.of(), places, List.of(camera("电梯1")), Map.of());

        ItemResult lifts = item(ConformityCheck.check(YUYAO, "basic", subject), LIFT);

        assertThat(lifts.outcome(), is(Outcome.MISSING));
        assertThat(lifts.coverages().get(0).unknown(), contains(PlaceKind.LIFT));
    }

    @Test
    void zeroNeedsAReason() {
        assertThrows(IllegalArgumentException.class, () -> PlaceFact.of(0));
        assertThrows(IllegalArgumentException.class, () -> PlaceFact.none(" "));
    }

    @Test
    void theLevelReachedIsTheHighestWhoseDemandsAreMet() {
        Subject all = Subjects.complete(YUYAO, Set.of(Trait.CLOSED));
        assertThat(reached(YUYAO, all), is("advanced"));
        assertThat(ConformityCheck.check(YUYAO, "basic", all).met(), is(true));

        RuleItem bikePark = YUYAO.item("yuyao-10").orElseThrow();
        Subject without = Subjects.without(YUYAO, bikePark, Set.of(Trait.CLOSED));
        Report report = ConformityCheck.check(YUYAO, "advanced", without);
        assertThat("a should-item without compensation is open at every level", report.reached(), is(Optional.empty()));

        Report compensated =
                ConformityCheck.check(YUYAO, "advanced", with(without, "yuyao-10", StatementKind.COMPENSATION));
        assertThat(compensated.reached().map(Level::id), is(Optional.of("standard")));
        assertThat("a lower level is not the one asked for", compensated.met(), is(false));
        assertThat(compensated.next().map(Level::id), is(Optional.of("advanced")));
        assertThat(ids(compensated.lacking()), contains("yuyao-10"));
        assertThat(ids(compensated.missingMust()), contains("yuyao-10"));
        assertThat(
                item(
                                ConformityCheck.check(
                                        YUYAO, "standard", with(without, "yuyao-10", StatementKind.COMPENSATION)),
                                "yuyao-10")
                        .outcome(),
                is(Outcome.COMPENSATED));
    }

    @Test
    void aMustItemIsNotCompensatedButMayBeStrengthened() {
        RuleItem unitDoor = YUYAO.item("yuyao-24").orElseThrow();
        Subject without = Subjects.without(YUYAO, unitDoor, Set.of());

        Report compensated =
                ConformityCheck.check(YUYAO, "basic", with(without, "yuyao-24", StatementKind.COMPENSATION));
        assertThat(item(compensated, "yuyao-24").outcome(), is(Outcome.MISSING));
        Report strengthened =
                ConformityCheck.check(YUYAO, "basic", with(without, "yuyao-24", StatementKind.STRENGTHENING));
        assertThat(item(strengthened, "yuyao-24").outcome(), is(Outcome.STRENGTHENED));

        RuleItem recorder = HEFEI.item("hefei-2").orElseThrow();
        Subject noRecorder = with(Subjects.without(HEFEI, recorder, Set.of()), "hefei-2", StatementKind.STRENGTHENING);
        assertThat(
                "Hefei knows no strengthening",
                item(ConformityCheck.check(HEFEI, "standard", noRecorder), "hefei-2")
                        .outcome(),
                is(Outcome.MISSING));
    }

    @Test
    void oneOfTwoAlternativesIsEnough() {
        Subject all = Subjects.complete(HEFEI, Set.of());
        List<Equipment> noGateway = all.equipment().stream()
                .filter(device -> device.kind() != DeviceKind.DATA_GATEWAY)
                .toList();
        Subject subject = new Subject(all.traits(), all.places(), noGateway, all.statements());

        Report report = ConformityCheck.check(HEFEI, "standard", subject);

        assertThat(item(report, "hefei-4a").outcome(), is(Outcome.BY_ALTERNATIVE));
        assertThat(item(report, "hefei-4b").outcome(), is(Outcome.FULFILLED));
        assertThat(report.missingMust(), is(empty()));
    }

    @Test
    void columnsThatAreNoLadderStandForThemselves() {
        Subject bare =
                Subjects.without(GUANGYUAN, GUANGYUAN.item("guangyuan-01").orElseThrow(), Set.of());

        Report open = ConformityCheck.check(GUANGYUAN, "existing-open", bare);
        assertThat(open.reached().map(Level::id), is(Optional.of("existing-open")));
        Report closed = ConformityCheck.check(GUANGYUAN, "existing-closed", bare);
        assertThat(closed.reached(), is(Optional.empty()));
        assertThat(ids(closed.lacking()), contains("guangyuan-01"));
    }

    @Test
    void anItemThatDoesNotConcernTheCommunityIsNotAsked() {
        assertThat(
                ids(ConformityCheck.check(CAMPUS, "basic", Subjects.empty(Set.of()))
                                .items())
                        .contains("jiangsu-campus-09"),
                is(false));
        assertThat(
                ids(ConformityCheck.check(CAMPUS, "basic", Subjects.empty(Set.of(Trait.KINDERGARTEN)))
                                .items())
                        .contains("jiangsu-campus-09"),
                is(true));
        assertThat(
                ids(ConformityCheck.check(CAMPUS, "basic", Subjects.empty(Set.of(Trait.NO_VEHICLE_ACCESS)))
                                .items())
                        .contains("jiangsu-campus-03"),
                is(false));
    }

    @Test
    void openCommunitiesNeedACameraAtEveryHousehold() {
        Report open = ConformityCheck.check(YUYAO, "standard", Subjects.empty(Set.of(Trait.OPEN)));
        Report closed = ConformityCheck.check(YUYAO, "standard", Subjects.empty(Set.of(Trait.CLOSED)));

        assertThat(ids(open.missingMust()).contains("yuyao-open-1"), is(true));
        assertThat(ids(closed.items()).contains("yuyao-open-1"), is(false));
    }

    @Test
    void anEmptyPlanLacksEveryMustItem() {
        Report report = ConformityCheck.check(HEFEI, "standard", Subjects.empty(Set.of()));

        List<String> must = HEFEI.items().stream()
                .filter(item -> item.demand("standard").equals(Optional.of(Demand.MUST)))
                .map(RuleItem::id)
                .toList();
        assertThat(ids(report.missingMust()), containsInAnyOrder(must.toArray()));
        assertThat(report.next().map(Level::id), is(Optional.of("standard")));
    }

    private static Subject withLifts(int lifts, Equipment... devices) {
        Map<PlaceKind, PlaceFact> places = Subjects.places();
        places.put(PlaceKind.LIFT, PlaceFact.of(lifts));
        return new Subject(Set.of(), places, List.of(devices), Map.of());
    }

    private static Equipment camera(String lift) {
        return new Equipment("c" + lift, DeviceKind.CAMERA, PlaceKind.LIFT, lift);
    }

    private static Subject with(Subject subject, String itemId, StatementKind kind) {
        Map<String, List<Statement>> statements = new HashMap<>(subject.statements());
        List<Statement> more = new ArrayList<>(statements.getOrDefault(itemId, List.of()));
        more.add(new Statement(kind, "加强物防"));
        statements.put(itemId, more);
        return new Subject(subject.traits(), subject.places(), subject.equipment(), statements);
    }

    private static String reached(RuleSet rules, Subject subject) {
        return ConformityCheck.check(rules, rules.levels().get(0).id(), subject)
                .reached()
                .map(Level::id)
                .orElse("");
    }

    private static ItemResult item(Report report, String id) {
        return report.items().stream()
                .filter(result -> result.item().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> ids(List<ItemResult> results) {
        return results.stream().map(result -> result.item().id()).toList();
    }
}
