package cn.zhian.project.site.boundary;

import cn.zhian.identity.boundary.Internal;
import cn.zhian.project.site.control.SiteBook;
import cn.zhian.project.site.control.SiteStore;
import cn.zhian.project.site.entity.SiteAnswer;
import cn.zhian.project.site.entity.SiteCheck;
import cn.zhian.project.site.entity.SiteCheckSet;
import cn.zhian.project.site.entity.SiteLine;
import cn.zhian.project.site.entity.SiteList;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** The closed check lists of projects, for other features. */
@ApplicationScoped
@Internal("other features ask for projects that their caller may see")
public class ClosedSiteLists {
    @Inject
    SiteStore store;

    @Inject
    SiteBook book;

    /** The last one of a project. */
    public Optional<ClosedSiteList> last(long projectId) {
        return store.closed(projectId).map(this::view);
    }

    private ClosedSiteList view(SiteList list) {
        List<SiteLine> lines = store.lines(List.of(list.id()));
        SiteCheckSet set = book.set(list.checks());
        return new ClosedSiteList(
                list.number(),
                list.round(),
                list.sha256().orElseThrow(),
                list.closedAt().orElseThrow(),
                lines.size(),
                lines.stream()
                        .filter(ClosedSiteLists::notKept)
                        .map(line ->
                                set.check(line.line()).map(SiteCheck::words).orElseThrow())
                        .toList());
    }

    private static boolean notKept(SiteLine line) {
        return line.finding()
                .filter(found -> found.answer() == SiteAnswer.NOT_KEPT)
                .isPresent();
    }
}
