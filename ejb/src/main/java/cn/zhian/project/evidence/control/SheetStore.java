package cn.zhian.project.evidence.control;

import cn.zhian.platform.CanonicalJson;
import cn.zhian.project.evidence.boundary.FrozenHead;
import cn.zhian.project.evidence.boundary.FrozenLine;
import cn.zhian.project.evidence.entity.FrozenSheet;
import cn.zhian.project.process.control.History;
import cn.zhian.project.process.entity.ActKind;
import cn.zhian.project.process.entity.Project;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Frozen acceptance sheets in the database. */
@ApplicationScoped
public class SheetStore {
    @PersistenceContext(unitName = "zhian")
    EntityManager entities;

    @Inject
    History history;

    /** Those of a project, oldest first. */
    public List<FrozenSheet> of(long projectId) {
        return entities.createQuery(
                        "SELECT s FROM FrozenSheet s WHERE s.projectId = :project ORDER BY s.number", FrozenSheet.class)
                .setParameter("project", projectId)
                .getResultList();
    }

    /** Those of a community's projects, newest first, without their documents. */
    public List<FrozenLine> in(long communityId) {
        return entities.createQuery(
                        "SELECT s.projectId, p.name, s.number, s.task, s.kind, s.decision, s.at, s.sha256"
                                + " FROM FrozenSheet s, Project p WHERE p.id = s.projectId AND p.communityId = :community"
                                + " ORDER BY s.at DESC, s.id DESC",
                        Object[].class)
                .setParameter("community", communityId)
                .getResultStream()
                .map(SheetStore::line)
                .toList();
    }

    private static FrozenLine line(Object[] row) {
        return new FrozenLine(
                (Long) row[0],
                (String) row[1],
                new FrozenHead(
                        (Integer) row[2],
                        (String) row[3],
                        (ActKind) row[4],
                        (Integer) row[5],
                        (Instant) row[6],
                        (String) row[7]));
    }

    /** One of them. */
    public Optional<FrozenSheet> find(long projectId, int number) {
        return of(projectId).stream().filter(sheet -> sheet.number() == number).findFirst();
    }

    /** Stores a new one. */
    public void add(FrozenSheet sheet) {
        entities.persist(sheet);
        entities.flush();
    }

    /** Whether a sheet is as it was frozen: its hash is right, and the history of the project names it. */
    public boolean intact(Project project, FrozenSheet sheet) {
        String digest = CanonicalJson.sha256(sheet.document());
        return digest.equals(sheet.sha256())
                && history.says(project, sheet.act(), SheetWriting.wording(sheet.number(), digest));
    }
}
