package cn.zhian.project.document.boundary;

import cn.zhian.audit.boundary.Act;
import cn.zhian.audit.boundary.AuditLog;
import cn.zhian.identity.boundary.Callers;
import cn.zhian.identity.boundary.Permission;
import cn.zhian.identity.boundary.Requires;
import cn.zhian.platform.Conditions;
import cn.zhian.platform.Cursors;
import cn.zhian.platform.NotFound;
import cn.zhian.platform.PictureStore;
import cn.zhian.platform.Slice;
import cn.zhian.project.document.entity.IssuedDocument;
import cn.zhian.project.process.entity.DocumentKind;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Documents that were issued (WF-5). */
@Stateless
public class IssuedDocuments {
    /** A list is counted no further than this. */
    public static final int CAP = 10_001;

    @PersistenceContext(unitName = "zhian")
    EntityManager entities;

    @Inject
    Callers callers;

    @Inject
    AuditLog audit;

    @Inject
    PictureStore files;

    /** A part of the documents, newest first. */
    @Requires(Permission.DOCUMENT_READ)
    public Slice<DocumentView> list(DocumentFilter filter, int size, Optional<String> cursor) {
        Slice.checkSize(size);
        var read = where(filter)
                .andIf("id < ?", Cursors.id(cursor))
                .rows(entities, "SELECT * FROM issued_document", "ORDER BY id DESC", IssuedDocument.class, 0, size + 1);
        return Slice.cut(read, size, document -> String.valueOf(document.id())).map(DocumentView::of);
    }

    /** How many there are, counted up to {@link #CAP}. */
    @Requires(Permission.DOCUMENT_READ)
    public long count(DocumentFilter filter) {
        Conditions where = where(filter);
        return ((Number) where.bind(entities.createNativeQuery("SELECT COUNT(*) FROM (SELECT id FROM issued_document"
                                + where.sql() + " LIMIT " + CAP + ") AS counted"))
                        .getSingleResult())
                .longValue();
    }

    /** The documents of a kind that some projects brought forth, newest first. */
    @Requires(Permission.DOCUMENT_READ)
    public List<DocumentView> of(Collection<Long> projects, DocumentKind kind) {
        return new Conditions()
                        .within("community_id", callers.current().domain().communities())
                        .in("project_id", projects)
                        .and("kind = ?", kind.name())
                        .rows(entities, "SELECT * FROM issued_document", "ORDER BY id DESC", IssuedDocument.class)
                        .stream()
                        .map(DocumentView::of)
                        .toList();
    }

    /** @throws NotFound if there is none, or not for the caller */
    @Requires(Permission.DOCUMENT_READ)
    public DocumentView get(long id) {
        return DocumentView.of(visible(id));
    }

    /**
     * The file as it was issued; that it was taken is noted.
     *
     * @throws NotFound if there is none, or not for the caller
     */
    @Requires(Permission.DOCUMENT_READ)
    public DocumentFile file(long id) {
        IssuedDocument document = visible(id);
        byte[] pdf = files.read(document.file())
                .orElseThrow(() -> new IllegalStateException("The file of document " + id + " is gone"));
        String number = document.facts().number();
        audit.record(Act.of("document.download", id, document.communityId(), number));
        return new DocumentFile(number + ".pdf", pdf);
    }

    private Conditions where(DocumentFilter filter) {
        return new Conditions()
                .within("community_id", callers.current().domain().communities())
                .andIf("community_id = ?", filter.communityId())
                .andIf("project_id = ?", filter.projectId())
                .andIf("kind = ?", filter.kind().map(Enum::name))
                .andIf("year = ?", filter.year());
    }

    private IssuedDocument visible(long id) {
        IssuedDocument document = Optional.ofNullable(entities.find(IssuedDocument.class, id))
                .orElseThrow(() -> new NotFound("document", id));
        callers.current().requireVisible(document.communityId(), "document", id);
        return document;
    }
}
