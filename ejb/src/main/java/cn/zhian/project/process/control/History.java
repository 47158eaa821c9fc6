package cn.zhian.project.process.control;

import cn.zhian.platform.PersonalData;
import cn.zhian.project.process.entity.ActKind;
import cn.zhian.project.process.entity.ActRecord;
import cn.zhian.project.process.entity.Actor;
import cn.zhian.project.process.entity.ChainCheck;
import cn.zhian.project.process.entity.Project;
import cn.zhian.project.process.entity.ProjectAct;
import cn.zhian.project.process.entity.ProjectRole;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Histories of projects in the database. */
@ApplicationScoped
public class History {
    @Inject
    ProjectStore store;

    /**
     * Something done, as it goes into the history.
     *
     * @param actor who; 0 for the platform
     * @param username of the actor now
     * @param role for which party
     * @param kind what
     * @param task with which task
     * @param wording what is said about it
     */
    public record Deed(
            Actor actor,
            String username,
            Optional<ProjectRole> role,
            ActKind kind,
            Optional<String> task,
            String wording) {}

    /** Adds an act to a project that the transaction has locked. */
    public ActRecord append(Project project, Deed deed, Instant at) {
        HistoryChain chain = new HistoryChain(PersonalData.configured());
        List<ProjectAct> before = store.acts(project.id());
        ActRecord act = new ActRecord(
                project.id(),
                project.acts() + 1,
                at.truncatedTo(ChronoUnit.MILLIS),
                deed.actor().user(),
                deed.username(),
                deed.role(),
                deed.kind(),
                project.round(),
                deed.task(),
                deed.wording(),
                before.isEmpty() ? HistoryChain.START : HistoryChain.hash(before.get(before.size() - 1)));
        ProjectAct sealed = chain.seal(act);
        store.add(sealed);
        project.acted(act.seq(), chain.head(sealed), at);
        return act;
    }

    /**
     * Whether the history of a project is as it was written. An act that is added between the reading of the project and of
     * its acts looks like a break; none is while the project is held.
     */
    public ChainCheck check(Project project) {
        ChainCheck check = compare(project);
        return check.intact()
                ? check
                : store.lock(project.id()).map(this::compare).orElse(check);
    }

    private ChainCheck compare(Project project) {
        return new HistoryChain(PersonalData.configured())
                .check(store.acts(project.id()), project.acts(), project.head());
    }

    /** Whether the history is as it was written, and an act of it says exactly this. */
    public boolean says(Project project, int seq, String wording) {
        return check(project).intact()
                && store.acts(project.id()).stream()
                        .map(ProjectAct::act)
                        .anyMatch(act -> act.seq() == seq && act.wording().equals(wording));
    }
}
