package cn.zhian.project.view;

import cn.zhian.platform.view.LivePush;
import cn.zhian.project.process.boundary.ProjectChanged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.List;

/** Tells open pages of a community that something was done to one of its projects. */
@ApplicationScoped
public class ProjectPush {
    @Inject
    LivePush pages;

    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) ProjectChanged event) {
        pages.tell(event.communityId(), "projects", List.of(event.projectId()));
    }
}
