package cn.zhian.project.view;

import cn.zhian.identity.boundary.Permission;
import cn.zhian.platform.view.CountSource;
import cn.zhian.platform.view.Me;
import cn.zhian.project.process.boundary.Projects;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** The projects on which the caller can act now, or which they are to supervise, for the navigation. */
@Dependent
public class TasksToDo implements CountSource {
    @Inject
    Projects projects;

    @Inject
    Me me;

    @Override
    public String entry() {
        return "projects";
    }

    @Override
    public boolean concerns() {
        return me.caller().may(Permission.PROJECT_ACT);
    }

    @Override
    public long count() {
        return projects.toDo();
    }
}
