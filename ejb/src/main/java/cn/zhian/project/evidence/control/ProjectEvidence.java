package cn.zhian.project.evidence.control;

import cn.zhian.project.evidence.boundary.AcceptanceSheet;
import cn.zhian.project.evidence.entity.Verdict;
import cn.zhian.project.evidence.entity.Window;
import cn.zhian.project.process.control.ProjectChecks;
import cn.zhian.project.process.control.ProjectStore;
import cn.zhian.project.process.entity.ActKind;
import cn.zhian.project.process.entity.ActRecord;
import cn.zhian.project.process.entity.Project;
import cn.zhian.project.process.entity.ProjectAct;
import cn.zhian.project.site.boundary.ClosedSiteList;
import cn.zhian.project.site.boundary.ClosedSiteLists;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;

/** What speaks for a project's acceptance now: its community by the project's own version of the table. */
@ApplicationScoped
public class ProjectEvidence {
    /** Full days of the observation window (ours). */
    public static final int DAYS = 7;

    @Inject
    ProjectChecks checks;

    @Inject
    ProjectStore store;

    @Inject
    LiveSheets sheets;

    @Inject
    ClosedSiteLists lists;

    @Inject
    Clock clock;

    /** The sheet. */
    public AcceptanceSheet sheet(Project project) {
        return sheets.of(checks.actual(project), Window.before(clock.instant(), DAYS));
    }

    /** The last closed check list, if the project was not sent back after it. */
    public Optional<ClosedSiteList> list(Project project) {
        int returned = store.acts(project.id()).stream()
                .map(ProjectAct::act)
                .filter(act -> act.kind() == ActKind.RETURN && act.round() < project.round())
                .mapToInt(ActRecord::round)
                .max()
                .orElse(0);
        return lists.last(project.id()).filter(list -> list.round() > returned);
    }

    /** What a sheet comes to. @param list that stands for what no figure proves */
    public Verdict verdict(AcceptanceSheet sheet, Optional<ClosedSiteList> list) {
        boolean looked = list.filter(one -> one.notKept().isEmpty()).isPresent();
        return Verdict.of(ProjectChecks.conforming(sheet.check()), sheet.lines(), looked);
    }
}
