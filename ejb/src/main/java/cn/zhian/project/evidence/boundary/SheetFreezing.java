package cn.zhian.project.evidence.boundary;

import cn.zhian.community.boundary.CommunityDirectory;
import cn.zhian.community.boundary.CommunityRef;
import cn.zhian.identity.boundary.Internal;
import cn.zhian.platform.CanonicalJson;
import cn.zhian.platform.Conflict;
import cn.zhian.platform.NotFound;
import cn.zhian.project.evidence.control.Occasion;
import cn.zhian.project.evidence.control.ProjectEvidence;
import cn.zhian.project.evidence.control.SheetStore;
import cn.zhian.project.evidence.control.SheetWriting;
import cn.zhian.project.evidence.entity.FrozenSheet;
import cn.zhian.project.process.boundary.TaskDecided;
import cn.zhian.project.process.control.History;
import cn.zhian.project.process.control.ProjectDesk;
import cn.zhian.project.process.control.ProjectStore;
import cn.zhian.project.process.entity.ActKind;
import cn.zhian.project.process.entity.ActRecord;
import cn.zhian.project.process.entity.Gate;
import cn.zhian.project.process.entity.Project;
import cn.zhian.project.site.boundary.ClosedSiteList;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * Freezes the acceptance sheet of every decision that asks for one, in the transaction of the decision: the act, the
 * figures it was decided on and the act that names their hash are there together or not at all.
 */
@Stateless
@Internal("projects are decided on by acts that their own boundary permits")
public class SheetFreezing {
    @Inject
    ProjectEvidence evidence;

    @Inject
    SheetStore sheets;

    @Inject
    ProjectDesk desk;

    @Inject
    ProjectStore projects;

    @Inject
    CommunityDirectory communities;

    /** Freezes the sheet of a decision. @throws Conflict if it changed for the worse since the gate was asked */
    public void decided(@Observes TaskDecided decided) {
        if (decided.task().gates().contains(Gate.ACCEPTANCE_SHEET)) {
            freeze(decided);
        }
    }

    private void freeze(TaskDecided decided) {
        Project project = decided.project();
        AcceptanceSheet sheet = evidence.sheet(project);
        Optional<ClosedSiteList> list = evidence.list(project);
        boolean passed = decided.act().kind() == ActKind.COMPLETE;
        if (passed && !evidence.verdict(sheet, list).passes()) {
            throw new Conflict("problem.project.gate.acceptance-sheet");
        }
        int number = sheets.of(project.id()).size() + 1;
        Occasion occasion = new Occasion(
                number, project, community(project), decided.task(), decided.act(), list, projects.files(project.id()));
        String document = SheetWriting.document(occasion, sheet);
        String digest = CanonicalJson.sha256(document);
        ActRecord named = desk.note(
                project,
                deed(decided, SheetWriting.wording(number, digest)),
                decided.act().at());
        sheets.add(new FrozenSheet(number, decided.act(), named.seq(), document, digest));
    }

    private CommunityRef community(Project project) {
        return communities
                .find(project.communityId())
                .orElseThrow(() -> new NotFound("community", project.communityId()));
    }

    private static History.Deed deed(TaskDecided decided, String wording) {
        return new History.Deed(
                decided.viewer().actor(),
                decided.viewer().caller().username(),
                Optional.of(decided.task().role()),
                ActKind.FREEZE,
                Optional.of(decided.task().id()),
                wording);
    }
}
