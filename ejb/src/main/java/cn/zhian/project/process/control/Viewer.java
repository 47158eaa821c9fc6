package cn.zhian.project.process.control;

import cn.zhian.identity.boundary.Caller;
import cn.zhian.platform.Conditions;
import cn.zhian.project.process.entity.Actor;
import cn.zhian.project.process.entity.Project;
import cn.zhian.project.process.entity.ProjectRole;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Who looks at projects: a party sees those of its region that it takes part in, who is no party (an administrator, an
 * auditor) all of the region.
 *
 * @param caller who calls
 * @param roles of the caller
 */
public record Viewer(Caller caller, Set<ProjectRole> roles) {
    /** For the state machine. */
    public Actor actor() {
        return new Actor(caller.userId(), roles);
    }

    /** Whether a project is for them. @param parties of it */
    public boolean sees(Project project, Set<ProjectRole> parties) {
        return caller.domain().holds(project.communityId())
                && (roles.isEmpty()
                        || project.createdBy() == caller.userId()
                        || roles.stream().anyMatch(parties::contains));
    }

    /** For which of a project's parties they speak, if not for that of a task. */
    public Optional<ProjectRole> voice(Set<ProjectRole> parties) {
        return roles.stream().filter(parties::contains).sorted().findFirst();
    }

    /** Narrows a list of the table {@code project} down to what they see. */
    public Conditions limit(Conditions where) {
        where.within("project.community_id", caller.domain().communities());
        if (roles.isEmpty()) {
            return where;
        }
        List<Object> values = new java.util.ArrayList<>(List.of(caller.userId()));
        values.addAll(names());
        return where.and(
                "project.created_by = ? OR EXISTS (SELECT 1 FROM project_party p WHERE p.project_id = project.id"
                        + " AND p.role IN (" + marks() + "))",
                values.toArray());
    }

    /** Names of their roles, for queries; one that no task has if there is none. */
    public List<String> names() {
        return roles.isEmpty()
                ? List.of("-")
                : roles.stream().map(Enum::name).sorted().toList();
    }

    /** A question mark for each of {@link #names()}. */
    public String marks() {
        return String.join(", ", java.util.Collections.nCopies(names().size(), "?"));
    }
}
