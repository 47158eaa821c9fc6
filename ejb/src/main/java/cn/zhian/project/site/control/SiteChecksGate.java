package cn.zhian.project.site.control;

import cn.zhian.project.process.control.GateKeeper;
import cn.zhian.project.process.control.ProjectStore;
import cn.zhian.project.process.entity.ActRecord;
import cn.zhian.project.process.entity.FileKind;
import cn.zhian.project.process.entity.Gate;
import cn.zhian.project.process.entity.GateState;
import cn.zhian.project.process.entity.Project;
import cn.zhian.project.process.entity.ProjectAct;
import cn.zhian.project.site.boundary.ClosedSiteList;
import cn.zhian.project.site.boundary.ClosedSiteLists;
import cn.zhian.project.site.entity.SiteLine;
import cn.zhian.project.site.entity.SiteList;
import cn.zhian.project.site.entity.SiteListState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Open when the last check list that was closed since the stage was entered leaves no line "not kept". Where a region has
 * no check list, a file of the kind site check that was attached since then does. Figures: a word, then counts.
 */
@ApplicationScoped
public class SiteChecksGate implements GateKeeper {
    @Inject
    SiteBook book;

    @Inject
    SiteStore lists;

    @Inject
    ClosedSiteLists closed;

    @Inject
    ProjectStore projects;

    @Override
    public Gate gate() {
        return Gate.SITE_CHECKS;
    }

    @Override
    public GateState state(Project project) {
        Optional<ClosedSiteList> last = closed.last(project.id()).filter(list -> list.round() == project.round());
        if (last.isPresent()) {
            return judged(last.get());
        }
        return book.inForce(project).isPresent() ? filling(project) : attached(project);
    }

    private GateState judged(ClosedSiteList list) {
        return list.notKept().isEmpty()
                ? GateState.of(gate(), true, "kept", list.lines())
                : GateState.of(gate(), false, "not-kept", list.notKept().size(), list.lines())
                        .at(list.notKept());
    }

    private GateState filling(Project project) {
        Optional<SiteList> open = lists.lists(project.id()).stream()
                .filter(list -> list.state() == SiteListState.OPEN && list.round() == project.round())
                .findFirst();
        if (open.isEmpty()) {
            return GateState.of(gate(), false, "none");
        }
        List<SiteLine> lines = lists.lines(List.of(open.get().id()));
        long answered =
                lines.stream().filter(line -> line.finding().isPresent()).count();
        return GateState.of(gate(), false, "filling", answered, lines.size());
    }

    private GateState attached(Project project) {
        Set<Integer> since = projects.acts(project.id()).stream()
                .map(ProjectAct::act)
                .filter(act -> act.round() == project.round())
                .map(ActRecord::seq)
                .collect(Collectors.toSet());
        long files = projects.files(project.id()).stream()
                .filter(file -> file.kind() == FileKind.SITE_CHECK && since.contains(file.act()))
                .count();
        return GateState.of(gate(), files > 0, "attached", files);
    }
}
