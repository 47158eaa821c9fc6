package cn.zhian.project.site.boundary;

import cn.zhian.audit.boundary.Act;
import cn.zhian.audit.boundary.AuditLog;
import cn.zhian.identity.boundary.Internal;
import cn.zhian.platform.Conflict;
import cn.zhian.platform.Denied;
import cn.zhian.platform.NotFound;
import cn.zhian.project.process.control.ProjectDesk;
import cn.zhian.project.process.control.Viewer;
import cn.zhian.project.process.entity.Project;
import cn.zhian.project.process.entity.StoredFile;
import cn.zhian.project.site.control.SiteDesk;
import cn.zhian.project.site.control.SiteStore;
import cn.zhian.project.site.entity.SiteList;
import cn.zhian.project.site.entity.SitePhoto;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Enters photos that are on disk already: a transaction must not last as long as an upload. */
@Stateless
@Internal("SitePhotos has checked the caller")
public class SitePhotoBook {
    private static final int MOST = 20;

    @Inject
    ProjectDesk desk;

    @Inject
    SiteDesk site;

    @Inject
    SiteStore store;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    /**
     * Looks whether a photo may be added.
     *
     * @throws NotFound if there is no such line for the caller
     * @throws Denied if the caller may not act on the task
     * @throws Conflict if the list is frozen
     */
    public void check(long projectId, int number, String line) {
        Viewer viewer = desk.viewer();
        Project project = desk.visible(viewer, projectId);
        site.needed(project, viewer);
        SiteList list = store.list(projectId, number);
        site.checkOpen(project, list);
        store.line(list.id(), line);
    }

    /** Adds a photo; the one that is there if the line has it already. @throws Conflict if the line has too many */
    public SitePhoto enter(long projectId, int number, String line, String type, StoredFile stored) {
        check(projectId, number, line);
        SiteList list = open(projectId, number);
        List<SitePhoto> there = store.photos(list.id()).stream()
                .filter(photo -> photo.line().equals(line))
                .toList();
        Optional<SitePhoto> same = there.stream()
                .filter(photo -> photo.stored().sha256().equals(stored.sha256()))
                .findFirst();
        if (same.isPresent()) {
            return same.get();
        }
        if (there.size() >= MOST) {
            throw new Conflict("problem.site.photos-many", MOST);
        }
        Viewer viewer = desk.viewer();
        SitePhoto photo =
                new SitePhoto(list.id(), line, type, stored, viewer.caller().userId(), clock.instant());
        store.add(photo);
        store.flush();
        note("project.site-photo", desk.visible(viewer, projectId), number + " " + line);
        return photo;
    }

    /** A photo. @throws NotFound if there is none for the caller */
    public SitePhoto find(long projectId, int number, long photoId) {
        desk.visible(desk.viewer(), projectId);
        return store.photo(store.list(projectId, number).id(), photoId);
    }

    /** Takes a photo out of the books. @return what was taken out */
    public SitePhoto remove(long projectId, int number, long photoId) {
        Viewer viewer = desk.viewer();
        Project project = desk.visible(viewer, projectId);
        site.needed(project, viewer);
        SiteList list = open(projectId, number);
        SitePhoto photo = store.photo(list.id(), photoId);
        store.remove(photo);
        note("project.site-photo-remove", project, number + " " + photo.line());
        return photo;
    }

    /** The list, closed to others until the transaction ends, so that it is not frozen meanwhile. */
    private SiteList open(long projectId, int number) {
        SiteList list = store.locked(projectId, number);
        site.checkOpen(desk.visible(desk.viewer(), projectId), list);
        return list;
    }

    private void note(String action, Project project, String detail) {
        audit.record(Act.of(action, project.id(), project.communityId(), detail));
    }
}
