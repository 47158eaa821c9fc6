package cn.zhian.project.process.boundary;

import cn.zhian.audit.boundary.Act;
import cn.zhian.audit.boundary.AuditLog;
import cn.zhian.identity.boundary.Internal;
import cn.zhian.platform.NotFound;
import cn.zhian.project.process.control.Blueprints;
import cn.zhian.project.process.control.History;
import cn.zhian.project.process.control.ProjectDesk;
import cn.zhian.project.process.control.ProjectStore;
import cn.zhian.project.process.control.Viewer;
import cn.zhian.project.process.entity.ActKind;
import cn.zhian.project.process.entity.ActRecord;
import cn.zhian.project.process.entity.Project;
import cn.zhian.project.process.entity.ProjectFile;
import cn.zhian.project.process.entity.StoredFile;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;

/** Enters files that are on disk already: a transaction must not last as long as an upload. */
@Stateless
@Internal("ProjectFiles has checked the caller")
public class FileBook {
    @Inject
    ProjectDesk desk;

    @Inject
    ProjectStore store;

    @Inject
    Blueprints blueprints;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    /** Looks whether a file may be added. @throws NotFound if there is no such project for the caller, or no such task */
    public void check(long projectId, Optional<String> task) {
        Project project = desk.visible(desk.viewer(), projectId);
        ProjectActs.checkRunning(project);
        task.ifPresent(id -> blueprints.process(project).task(id).orElseThrow(() -> new NotFound("task", id)));
    }

    /** Adds a file. */
    public FileView enter(long projectId, FileData data, StoredFile stored) {
        Viewer viewer = desk.viewer();
        Project project = desk.locked(viewer, projectId);
        ProjectActs.checkRunning(project);
        ActRecord act = desk.note(
                project,
                new History.Deed(
                        viewer.actor(),
                        viewer.caller().username(),
                        viewer.voice(store.parties(projectId)),
                        ActKind.ATTACH,
                        data.task(),
                        data.name() + " SHA-256 " + stored.sha256()),
                clock.instant());
        ProjectFile file = new ProjectFile(data.kind(), data.name(), stored, act);
        store.add(file);
        return FileView.of(file);
    }

    /** One of a project's files, and notes who took it. @throws NotFound if there is none, or not for the caller */
    public ProjectFile take(long projectId, long fileId) {
        Project project = desk.visible(desk.viewer(), projectId);
        ProjectFile file = store.file(project.id(), fileId).orElseThrow(() -> new NotFound("file", fileId));
        audit.record(Act.of("project.download", projectId, project.communityId(), "file " + fileId));
        return file;
    }
}
