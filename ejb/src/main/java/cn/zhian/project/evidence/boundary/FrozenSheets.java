package cn.zhian.project.evidence.boundary;

import cn.zhian.identity.boundary.Permission;
import cn.zhian.identity.boundary.Requires;
import cn.zhian.platform.NotFound;
import cn.zhian.project.evidence.control.SheetReading;
import cn.zhian.project.evidence.control.SheetStore;
import cn.zhian.project.evidence.entity.FrozenSheet;
import cn.zhian.project.process.control.ProjectDesk;
import cn.zhian.project.process.control.Viewer;
import cn.zhian.project.process.entity.Project;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Acceptance sheets as they were decided on (WF-4). */
@Stateless
public class FrozenSheets {
    @Inject
    ProjectDesk desk;

    @Inject
    SheetStore sheets;

    /** Those of a project, oldest first. @throws NotFound if there is no such project for the caller */
    @Requires(Permission.PROJECT_READ)
    public List<FrozenHead> of(long projectId) {
        Project project = desk.visible(desk.viewer(), projectId);
        return sheets.of(project.id()).stream().map(FrozenSheets::head).toList();
    }

    /** Those of a community's projects that the caller sees, newest first. */
    @Requires(Permission.PROJECT_READ)
    public List<FrozenLine> in(long communityId) {
        Viewer viewer = desk.viewer();
        viewer.caller().requireVisible(communityId, "community", communityId);
        List<FrozenLine> lines = sheets.in(communityId);
        Set<Long> seen = lines.stream()
                .map(FrozenLine::projectId)
                .distinct()
                .filter(id -> desk.sees(viewer, id))
                .collect(Collectors.toSet());
        return lines.stream().filter(line -> seen.contains(line.projectId())).toList();
    }

    /** One of them, verified. @throws NotFound if there is none for the caller */
    @Requires(Permission.PROJECT_READ)
    public FrozenView get(long projectId, int number) {
        Project project = desk.visible(desk.viewer(), projectId);
        FrozenSheet sheet = sheet(project, number);
        return new FrozenView(head(sheet), sheets.intact(project, sheet), SheetReading.read(sheet.document()));
    }

    /** Its document, byte by byte as it was hashed. @throws NotFound if there is none for the caller */
    @Requires(Permission.PROJECT_READ)
    public String document(long projectId, int number) {
        return sheet(desk.visible(desk.viewer(), projectId), number).document();
    }

    private FrozenSheet sheet(Project project, int number) {
        return sheets.find(project.id(), number).orElseThrow(() -> new NotFound("acceptance-sheet", number));
    }

    private static FrozenHead head(FrozenSheet sheet) {
        return new FrozenHead(sheet.number(), sheet.task(), sheet.kind(), sheet.decision(), sheet.at(), sheet.sha256());
    }
}
