package cn.zhian.project.site.control;

import cn.zhian.platform.Conflict;
import cn.zhian.platform.NotFound;
import cn.zhian.platform.Uniqueness;
import cn.zhian.project.site.entity.SiteLine;
import cn.zhian.project.site.entity.SiteList;
import cn.zhian.project.site.entity.SiteListState;
import cn.zhian.project.site.entity.SitePhoto;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Fillings of check lists in the database. */
@ApplicationScoped
public class SiteStore {
    @PersistenceContext(unitName = "zhian")
    EntityManager entities;

    /** Those of a project, oldest first. */
    public List<SiteList> lists(long projectId) {
        return entities.createQuery(
                        "SELECT l FROM SiteList l WHERE l.projectId = :project ORDER BY l.number", SiteList.class)
                .setParameter("project", projectId)
                .getResultList();
    }

    /** One of them. @throws NotFound if there is none */
    public SiteList list(long projectId, int number) {
        return found(projectId, number).orElseThrow(() -> new NotFound("site-list", number));
    }

    /** The same, as newest, and closed to others until the transaction ends. */
    public SiteList locked(long projectId, int number) {
        SiteList list = list(projectId, number);
        entities.refresh(list, LockModeType.PESSIMISTIC_WRITE);
        return list;
    }

    private Optional<SiteList> found(long projectId, int number) {
        return entities.createQuery(
                        "SELECT l FROM SiteList l WHERE l.projectId = :project AND l.number = :number", SiteList.class)
                .setParameter("project", projectId)
                .setParameter("number", number)
                .getResultStream()
                .findFirst();
    }

    /** The last list of a project that was closed. */
    public Optional<SiteList> closed(long projectId) {
        return entities.createQuery(
                        "SELECT l FROM SiteList l WHERE l.projectId = :project AND l.state = :state"
                                + " ORDER BY l.number DESC",
                        SiteList.class)
                .setParameter("project", projectId)
                .setParameter("state", SiteListState.CLOSED)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** Stores a new list. @throws Conflict if somebody has just begun one */
    public void begin(SiteList list) {
        entities.persist(list);
        Uniqueness.flush(entities, () -> new Conflict("problem.site.open-already"));
    }

    /** Stores a new line or photo. */
    public void add(Object made) {
        entities.persist(made);
    }

    /** Writes what is pending, so that versions are those stored. */
    public void flush() {
        entities.flush();
    }

    /** The lines of some lists, in their order. */
    public List<SiteLine> lines(Collection<Long> lists) {
        return lists.isEmpty()
                ? List.of()
                : entities.createQuery(
                                "SELECT l FROM SiteLine l WHERE l.listId IN :lists ORDER BY l.listId, l.position",
                                SiteLine.class)
                        .setParameter("lists", lists)
                        .getResultList();
    }

    /** A line. @throws NotFound if the list has none of this id */
    public SiteLine line(long listId, String line) {
        return entities.createQuery(
                        "SELECT l FROM SiteLine l WHERE l.listId = :list AND l.line = :line", SiteLine.class)
                .setParameter("list", listId)
                .setParameter("line", line)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new NotFound("site-line", line));
    }

    /** Its photos, oldest first. */
    public List<SitePhoto> photos(long listId) {
        return entities.createQuery("SELECT p FROM SitePhoto p WHERE p.listId = :list ORDER BY p.id", SitePhoto.class)
                .setParameter("list", listId)
                .getResultList();
    }

    /** One of them. @throws NotFound if there is none */
    public SitePhoto photo(long listId, long id) {
        return Optional.ofNullable(entities.find(SitePhoto.class, id))
                .filter(photo -> photo.listId() == listId)
                .orElseThrow(() -> new NotFound("site-photo", id));
    }

    /** Removes one. */
    public void remove(SitePhoto photo) {
        entities.remove(photo);
    }
}
