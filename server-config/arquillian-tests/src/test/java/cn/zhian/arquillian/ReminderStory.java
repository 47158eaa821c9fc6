package cn.zhian.arquillian;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import cn.zhian.project.process.boundary.ActView;
import cn.zhian.project.process.boundary.DemoProjects;
import cn.zhian.project.process.boundary.DueTasks;
import cn.zhian.project.process.boundary.HistoryView;
import cn.zhian.project.process.boundary.ProjectFilter;
import cn.zhian.project.process.boundary.ProjectHistory;
import cn.zhian.project.process.boundary.Projects;
import cn.zhian.project.process.entity.Act;
import cn.zhian.project.process.entity.ActKind;
import cn.zhian.project.process.entity.FundingSource;
import cn.zhian.project.process.entity.ProjectData;
import cn.zhian.project.process.entity.ProjectKind;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** A task was forgotten for months while the server was down; then several timers find it at the same moment. */
@ApplicationScoped
public class ReminderStory {
    private static final int TIMERS = 6;
    private static final Instant BEGUN = Instant.parse("2026-03-02T02:00:00Z");

    @Inject
    DemoProjects projects;

    @Inject
    Projects lists;

    @Inject
    DueTasks due;

    @Inject
    ProjectHistory histories;

    @Inject
    UserTransaction transaction;

    @Resource
    ManagedExecutorService executor;

    /** Tells it in a community of the caller's, in whose division a process applies. */
    public void tell(long community) throws Exception {
        long project = forgotten(community);
        CyclicBarrier together = new CyclicBarrier(TIMERS);
        List<Future<?>> timers = new ArrayList<>();
        for (int i = 0; i < TIMERS; i++) {
            timers.add(executor.submit(() -> tend(together, project)));
        }
        for (Future<?> timer : timers) {
            timer.get(60, TimeUnit.SECONDS);
        }
        HistoryView history = histories.of(project);
        assertThat(history.intact(), is(true));
        assertThat(
                history.items().stream().map(ActView::kind).toList(),
                is(List.of(ActKind.CREATE, ActKind.COMPLETE, ActKind.OVERDUE, ActKind.ESCALATED)));
        assertThat("nothing is asked for any more", due.projects().contains(project), is(false));
    }

    private Object tend(CyclicBarrier together, long project) throws Exception {
        together.await(30, TimeUnit.SECONDS);
        due.tend(project);
        return project;
    }

    /** The office was to review within five working days. */
    private long forgotten(long community) throws Exception {
        transaction.begin();
        projects.walk(
                new ProjectData(community, ProjectKind.EXISTING, "被遗忘的项目", FundingSource.TOWN, Optional.empty()),
                BEGUN,
                List.of(new DemoProjects.Step(BEGUN.plusSeconds(60), new Act.Complete("submit-plan", Set.of()))));
        transaction.commit();
        ProjectFilter filter = new ProjectFilter(
                Optional.empty(), Optional.of(community), Optional.empty(), Optional.empty(), Optional.empty());
        return lists.list(filter, 1, Optional.empty()).items().get(0).id();
    }
}
