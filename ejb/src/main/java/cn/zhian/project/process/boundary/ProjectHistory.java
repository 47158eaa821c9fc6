package cn.zhian.project.process.boundary;

import cn.zhian.identity.boundary.Permission;
import cn.zhian.identity.boundary.Requires;
import cn.zhian.project.process.control.History;
import cn.zhian.project.process.control.ProjectDesk;
import cn.zhian.project.process.control.ProjectViews;
import cn.zhian.project.process.entity.Project;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** What was done to projects, by whom. */
@Stateless
public class ProjectHistory {
    @Inject
    ProjectDesk desk;

    @Inject
    ProjectViews views;

    @Inject
    History history;

    /** All acts, checked. @throws cn.zhian.platform.NotFound if there is no such project for the caller */
    @Requires(Permission.PROJECT_READ)
    public HistoryView of(long projectId) {
        Project project = desk.visible(desk.viewer(), projectId);
        return views.history(project, history.check(project));
    }
}
