package cn.zhian.project.site.control;

import cn.zhian.platform.CanonicalJson;
import cn.zhian.project.process.control.History;
import cn.zhian.project.process.control.Viewer;
import cn.zhian.project.process.entity.Project;
import cn.zhian.project.site.boundary.SiteLineView;
import cn.zhian.project.site.boundary.SiteListHead;
import cn.zhian.project.site.boundary.SiteListView;
import cn.zhian.project.site.boundary.SitePhotoView;
import cn.zhian.project.site.entity.Finding;
import cn.zhian.project.site.entity.Person;
import cn.zhian.project.site.entity.SiteAnswer;
import cn.zhian.project.site.entity.SiteCheck;
import cn.zhian.project.site.entity.SiteCheckSet;
import cn.zhian.project.site.entity.SiteLine;
import cn.zhian.project.site.entity.SiteList;
import cn.zhian.project.site.entity.SiteListState;
import cn.zhian.project.site.entity.SitePhoto;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Check lists as their readers see them. */
@ApplicationScoped
public class SiteViews {
    @Inject
    SiteStore store;

    @Inject
    SiteBook book;

    @Inject
    SiteDesk site;

    @Inject
    History history;

    /** The lists of a project, newest first. */
    public List<SiteListHead> heads(Project project) {
        List<SiteList> lists = store.lists(project.id());
        Map<Long, List<SiteLine>> lines = store
                .lines(lists.stream().map(SiteList::id).toList())
                .stream()
                .collect(Collectors.groupingBy(SiteLine::listId));
        return lists.stream()
                .map(list -> head(project, list, lines.getOrDefault(list.id(), List.of())))
                .sorted((one, other) -> Integer.compare(other.number(), one.number()))
                .toList();
    }

    /** A list in full. */
    public SiteListView full(Project project, SiteList list, Viewer viewer) {
        List<SiteLine> lines = store.lines(List.of(list.id()));
        List<SitePhoto> photos = store.photos(list.id());
        SiteCheckSet set = book.set(list.checks());
        boolean open = list.state() == SiteListState.OPEN && list.round() == project.round();
        return new SiteListView(
                head(project, list, lines),
                intact(project, list),
                open && site.task(project, viewer).isPresent(),
                lines.stream().map(line -> line(set, line, photos)).toList());
    }

    /** A line. @param photos of its list */
    public SiteLineView line(SiteCheckSet set, SiteLine line, List<SitePhoto> photos) {
        SiteCheck check = set.check(line.line()).orElseThrow();
        Optional<Finding> found = line.finding();
        return new SiteLineView(
                check.id(),
                check.system(),
                check.check(),
                check.value(),
                line.version(),
                found.map(Finding::answer),
                found.flatMap(Finding::measured),
                found.flatMap(Finding::remark),
                found.flatMap(Finding::longitude),
                found.flatMap(Finding::latitude),
                found.flatMap(Finding::place),
                line.by().map(Person::name),
                line.at(),
                photos.stream()
                        .filter(photo -> photo.line().equals(check.id()))
                        .map(SitePhotoView::of)
                        .toList());
    }

    private SiteListHead head(Project project, SiteList list, List<SiteLine> lines) {
        SiteCheckSet set = book.set(list.checks());
        return new SiteListHead(
                list.number(),
                set.name(),
                set.source(),
                list.checks().code(),
                list.checks().number(),
                list.round(),
                list.round() == project.round(),
                list.state(),
                lines.size(),
                (int) lines.stream().filter(line -> line.finding().isPresent()).count(),
                notKept(lines),
                list.begunName(),
                list.begunAt(),
                list.closedName(),
                list.closedAt(),
                list.sha256());
    }

    private static int notKept(List<SiteLine> lines) {
        return (int) lines.stream()
                .flatMap(line -> line.finding().stream())
                .filter(found -> found.answer() == SiteAnswer.NOT_KEPT)
                .count();
    }

    /** Whether a closed list is as it was closed: its hash is right, and the history of the project names it. */
    private Optional<Boolean> intact(Project project, SiteList list) {
        return list.document()
                .map(document -> CanonicalJson.sha256(document))
                .map(digest -> list.sha256().filter(digest::equals).isPresent()
                        && history.says(project, list.act().orElse(0), SiteSeal.wording(list.number(), digest)));
    }
}
