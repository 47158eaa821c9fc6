package cn.zhian.project.evidence;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import cn.zhian.community.boundary.CommunityKind;
import cn.zhian.community.boundary.CommunityRef;
import cn.zhian.device.register.boundary.DeviceKind;
import cn.zhian.device.register.boundary.InstalledDevice;
import cn.zhian.device.register.boundary.PlaceKind;
import cn.zhian.platform.CanonicalJson;
import cn.zhian.project.document.control.FormPrint;
import cn.zhian.project.document.control.Printed;
import cn.zhian.project.document.control.PrintedText;
import cn.zhian.project.document.control.SheetWords;
import cn.zhian.project.document.entity.Form;
import cn.zhian.project.evidence.boundary.AcceptanceSheet;
import cn.zhian.project.evidence.boundary.FrozenHead;
import cn.zhian.project.evidence.boundary.FrozenView;
import cn.zhian.project.evidence.control.EvidenceJudge;
import cn.zhian.project.evidence.control.Occasion;
import cn.zhian.project.evidence.control.SheetReading;
import cn.zhian.project.evidence.control.SheetWriting;
import cn.zhian.project.evidence.entity.EvidenceKind;
import cn.zhian.project.evidence.entity.EvidenceState;
import cn.zhian.project.evidence.entity.Figure;
import cn.zhian.project.evidence.entity.SheetContent;
import cn.zhian.project.evidence.entity.Window;
import cn.zhian.project.process.boundary.ShippedProcesses;
import cn.zhian.project.process.entity.ActKind;
import cn.zhian.project.process.entity.ActRecord;
import cn.zhian.project.process.entity.ChosenRules;
import cn.zhian.project.process.entity.DocumentKind;
import cn.zhian.project.process.entity.FundingSource;
import cn.zhian.project.process.entity.Project;
import cn.zhian.project.process.entity.ProjectData;
import cn.zhian.project.process.entity.ProjectKind;
import cn.zhian.project.process.entity.ProjectRole;
import cn.zhian.project.rule.boundary.CheckView;
import cn.zhian.project.rule.boundary.ShippedRuleSets;
import cn.zhian.project.rule.boundary.ShippedSchemes;
import cn.zhian.project.rule.control.ConformityCheck;
import cn.zhian.project.rule.entity.Equipment;
import cn.zhian.project.rule.entity.PlaceFact;
import cn.zhian.project.rule.entity.Scheme;
import cn.zhian.project.rule.entity.Subject;
import cn.zhian.project.site.boundary.ClosedSiteList;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SheetWritingTest {
    private static final Instant AT = Instant.parse("2026-11-21T03:00:00Z");
    private static final String UNIT_DOORS = "yuyao-24";

    @Test
    void readsWhatItWrote() {
        SheetContent content = SheetReading.read(document(20));

        assertThat(content.community(), is("凤山花园"));
        assertThat(content.decision(), is(ActKind.COMPLETE));
        assertThat(content.ruleSetVersion(), is(3));
        assertThat(content.items().size(), is(check().report().items().size()));
        SheetContent.Item doors = item(content);
        assertThat(doors.evidence(), is(EvidenceState.PROVEN));
        assertThat(doors.devices(), is(List.of("door-1")));
        SheetContent.Measured clock = content.devices().get(0).figures().get(1);
        assertThat(clock.kind(), is(EvidenceKind.CLOCK_OFFSET));
        assertThat(clock.source(), is(Optional.of("controller-clock")));
        assertThat(clock.value(), is(OptionalLong.of(20)));
        assertThat(clock.threshold(), is(1_000L));
        assertThat(clock.holds(), is(true));
        assertThat(content.list().orElseThrow().sha256(), is("c".repeat(64)));
    }

    @Test
    void isTheSameForTheSameFiguresAndAnotherForOthers() {
        assertThat(document(20), is(document(20)));
        assertThat(CanonicalJson.sha256(document(20)), is(not(CanonicalJson.sha256(document(21)))));
        assertThat(item(SheetReading.read(document(1_001))).evidence(), is(EvidenceState.CONTRADICTED));
    }

    @Test
    void aChangedSheetHasAnotherHash() {
        String tampered = document(1_001).replace("CONTRADICTED", "PROVEN");

        assertThat(item(SheetReading.read(tampered)).evidence(), is(EvidenceState.PROVEN));
        assertThat(CanonicalJson.sha256(tampered), is(not(CanonicalJson.sha256(document(1_001)))));
    }

    @Test
    void theDocumentTellsItemsFiguresAndHash() throws IOException {
        String hash = CanonicalJson.sha256(document(1_001));
        FrozenHead head = new FrozenHead(1, "police-acceptance", ActKind.COMPLETE, 9, AT, hash);
        FrozenView view = new FrozenView(head, true, SheetReading.read(document(1_001)));
        Printed printed = FormPrint.of(new Form(
                DocumentKind.ACCEPTANCE_SHEET,
                FormPrint.number(DocumentKind.ACCEPTANCE_SHEET, 2026, 1),
                FormPrint.authority("POLICE_TECHNICAL", "330281"),
                "凤山花园",
                "330281001001001",
                "智安小区改造提升工程",
                "",
                Optional.empty(),
                AT,
                "https://example.cn/verify.xhtml?t=abc",
                Optional.of(SheetWords.of(view))));
        String text = PrintedText.flat(printed.pdf());

        assertThat(text, containsString(hash));
        assertThat(text, containsString("c".repeat(64)));
        assertThat(text, containsString("智能门禁"));
        assertThat(text, containsString("实证：不符"));
        assertThat(text, containsString("时钟偏差（毫秒）：最高1001，应不超过1000，1台中0台达标"));
        assertThat(text, containsString("上级平台接收：无实证来源"));
        assertThat(printed.missing(), is(empty()));
    }

    private static SheetContent.Item item(SheetContent content) {
        return content.items().stream()
                .filter(item -> item.id().equals(UNIT_DOORS))
                .findFirst()
                .orElseThrow();
    }

    /** A sheet of a community with one unit door. @param offset of its clock, milliseconds */
    private static String document(long offset) {
        Map<String, List<Figure>> figures = Map.of(
                "door-1",
                List.of(
                        Figure.of("door-1", EvidenceKind.ONLINE_SHARE, 1_000),
                        Figure.of("door-1", EvidenceKind.CLOCK_OFFSET, offset),
                        Figure.unknown("door-1", EvidenceKind.SUPERIOR_PUSH)));
        CheckView check = check();
        AcceptanceSheet sheet = new AcceptanceSheet(
                check,
                Window.before(AT, 7),
                check.report().items().stream()
                        .map(item -> EvidenceJudge.line(item, figures))
                        .toList());
        return SheetWriting.document(occasion(), sheet);
    }

    private static CheckView check() {
        Subject subject = new Subject(
                Set.of(),
                Map.of(PlaceKind.UNIT_DOOR, PlaceFact.of(1)),
                List.of(new Equipment("door-1", DeviceKind.DOOR_ACCESS, PlaceKind.UNIT_DOOR, "1栋")),
                Map.of());
        InstalledDevice door =
                new InstalledDevice("door-1", 7, "一栋门", DeviceKind.DOOR_ACCESS, PlaceKind.UNIT_DOOR, "1栋");
        var rules = ShippedRuleSets.get("yuyao-2022");
        return new CheckView(7, scheme(), 3, rules, ConformityCheck.check(rules, "basic", subject), List.of(door), AT);
    }

    private static Scheme scheme() {
        return ShippedSchemes.all().stream()
                .filter(one -> one.ruleSet().equals("yuyao-2022") && one.level().equals("basic"))
                .findFirst()
                .orElseThrow();
    }

    private static Occasion occasion() {
        ActRecord act = new ActRecord(
                11,
                9,
                AT,
                5,
                "clerk",
                Optional.of(ProjectRole.POLICE_TECHNICAL),
                ActKind.COMPLETE,
                6,
                Optional.of("police-acceptance"),
                "",
                "0".repeat(64));
        return new Occasion(
                1,
                new StoredProject(),
                new CommunityRef(7, "330281001001001", "凤山花园", CommunityKind.CLOSED),
                ShippedProcesses.get("yuyao-2022").task("police-acceptance").orElseThrow(),
                act,
                Optional.of(new ClosedSiteList(1, 6, "c".repeat(64), AT, 19, List.of())),
                List.of());
    }

    /** A project that has its id already. */
    private static final class StoredProject extends Project {
        StoredProject() {
            super(
                    new ProjectData(7, ProjectKind.EXISTING, "改造工程", FundingSource.TOWN, Optional.empty()),
                    new ChosenRules(SheetWritingTest.scheme(), 3, 1),
                    5,
                    AT);
        }

        @Override
        public long id() {
            return 11;
        }
    }
}
