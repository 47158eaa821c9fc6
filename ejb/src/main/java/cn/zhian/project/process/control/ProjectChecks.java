package cn.zhian.project.process.control;

import cn.zhian.community.boundary.CommunityDirectory;
import cn.zhian.community.boundary.CommunityRef;
import cn.zhian.device.register.boundary.InstalledDevice;
import cn.zhian.device.register.boundary.InstalledDevices;
import cn.zhian.platform.NotFound;
import cn.zhian.project.process.entity.PlannedDevice;
import cn.zhian.project.process.entity.Project;
import cn.zhian.project.process.entity.ProjectKind;
import cn.zhian.project.rule.boundary.CheckView;
import cn.zhian.project.rule.boundary.FactSheet;
import cn.zhian.project.rule.control.ConformityCheck;
import cn.zhian.project.rule.control.FactStore;
import cn.zhian.project.rule.control.Subjects;
import cn.zhian.project.rule.entity.MissingShould;
import cn.zhian.project.rule.entity.RuleSet;
import cn.zhian.project.rule.entity.Scheme;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Checks a project's plan, or what stands there by now, against the version of the table that it was begun with. */
@ApplicationScoped
public class ProjectChecks {
    @Inject
    CommunityDirectory communities;

    @Inject
    InstalledDevices installed;

    @Inject
    FactStore facts;

    @Inject
    ProjectStore store;

    @Inject
    Blueprints blueprints;

    @Inject
    Clock clock;

    /** The plan: its devices, the community's facts and statements. */
    public CheckView plan(Project project) {
        List<PlannedDevice> lines = store.plan(project.id());
        List<InstalledDevice> shown = IntStream.range(0, lines.size())
                .mapToObj(i -> device(project, i + 1, lines.get(i), lines.get(i).placeName()))
                .toList();
        List<InstalledDevice> counted = IntStream.range(0, lines.size())
                .boxed()
                .flatMap(i -> each(project, i + 1, lines.get(i)))
                .toList();
        return check(project, counted, shown);
    }

    /** The community as it is. */
    public CheckView actual(Project project) {
        List<InstalledDevice> devices = installed.of(List.of(project.communityId()));
        return check(project, devices, devices);
    }

    /** Whether a check leaves nothing open at the level asked for: no must-item, no should-item to be compensated. */
    public static boolean conforming(CheckView check) {
        boolean shouldMay = check.rules().missingShould() == MissingShould.ALLOWED;
        return check.report().missingMust().isEmpty()
                && (shouldMay || check.report().missingShould().isEmpty());
    }

    /** Facts of a community with what a project makes of it. */
    public static FactSheet with(FactSheet sheet, ProjectKind kind) {
        return new FactSheet(sheet.communityId(), kind.with(sheet.traits()), sheet.places(), sheet.statements());
    }

    private CheckView check(Project project, List<InstalledDevice> counted, List<InstalledDevice> shown) {
        long id = project.communityId();
        CommunityRef community = communities.find(id).orElseThrow(() -> new NotFound("community", id));
        FactSheet sheet = with(facts.sheets(List.of(id)).get(id), project.kind());
        Scheme scheme = project.scheme();
        RuleSet rules = blueprints.ruleSet(project);
        return new CheckView(
                id,
                scheme,
                project.ruleSetNumber(),
                rules,
                ConformityCheck.check(rules, scheme.level(), Subjects.of(community, sheet, scheme, counted)),
                shown,
                clock.instant());
    }

    /** Several devices of one line stand at places of their own, the same ones for every line of that name. */
    private static Stream<InstalledDevice> each(Project project, int line, PlannedDevice device) {
        return device.count() == 1
                ? Stream.of(device(project, line, device, device.placeName()))
                : IntStream.rangeClosed(1, device.count())
                        .mapToObj(number -> device(project, line, device, device.placeName() + '#' + number));
    }

    private static InstalledDevice device(Project project, int line, PlannedDevice device, String placeName) {
        return new InstalledDevice(
                "line-" + line, project.communityId(), device.placeName(), device.kind(), device.place(), placeName);
    }
}
