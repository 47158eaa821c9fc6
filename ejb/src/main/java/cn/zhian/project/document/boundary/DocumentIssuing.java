package cn.zhian.project.document.boundary;

import cn.zhian.audit.boundary.Act;
import cn.zhian.audit.boundary.AuditLog;
import cn.zhian.community.boundary.CommunityDirectory;
import cn.zhian.community.boundary.CommunityRef;
import cn.zhian.identity.boundary.Internal;
import cn.zhian.platform.Clocks;
import cn.zhian.platform.NotFound;
import cn.zhian.platform.PictureStore;
import cn.zhian.project.document.control.DocumentKeys;
import cn.zhian.project.document.control.FormPrint;
import cn.zhian.project.document.control.NumberRun;
import cn.zhian.project.document.control.Numbers;
import cn.zhian.project.document.control.Printed;
import cn.zhian.project.document.control.SheetWords;
import cn.zhian.project.document.control.VerificationAddress;
import cn.zhian.project.document.entity.Form;
import cn.zhian.project.document.entity.IssuedDocument;
import cn.zhian.project.document.entity.ProvenSheet;
import cn.zhian.project.evidence.boundary.LastSheet;
import cn.zhian.project.process.boundary.DocumentDue;
import cn.zhian.project.process.entity.DocumentKind;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Locale;
import java.util.Optional;

/**
 * Issues the documents that projects call for, in the transaction of the act that calls: a document without its act, an
 * act without its document or a number without either can't be.
 */
@Stateless
@Internal("projects call for documents by acts that their own boundary permits")
public class DocumentIssuing {
    private static final Logger LOG = System.getLogger(DocumentIssuing.class.getName());

    @PersistenceContext(unitName = "zhian")
    EntityManager entities;

    @Inject
    CommunityDirectory communities;

    @Inject
    LastSheet sheets;

    @Inject
    Numbers numbers;

    @Inject
    PictureStore files;

    @Inject
    VerificationAddress address;

    @Inject
    AuditLog audit;

    /**
     * Numbers, makes and keeps a document. The file of one whose transaction fails afterwards stays on disk without a
     * reference, encrypted.
     */
    public void due(@Observes DocumentDue due) {
        CommunityRef community =
                communities.find(due.communityId()).orElseThrow(() -> new NotFound("community", due.communityId()));
        int year = due.at().atZone(Clocks.SHOWN).getYear();
        String role = due.authority().toUpperCase(Locale.ROOT).replace('-', '_');
        int serial = numbers.next(new NumberRun(due.kind(), role, community.division(), year));
        String token = DocumentKeys.next();
        Form form = form(due, community, FormPrint.number(due.kind(), year, serial), role, token);
        IssuedDocument document = new IssuedDocument(form, role, community.division(), year, serial);
        document.belongs(community.id(), due.projectId());
        keep(document, form, token);
    }

    private Form form(DocumentDue due, CommunityRef community, String number, String role, String token) {
        return new Form(
                due.kind(),
                number,
                FormPrint.authority(role, community.division()),
                community.name(),
                community.code(),
                due.project(),
                due.detail(),
                Optional.ofNullable(due.dueAt()),
                due.at(),
                address.of(token),
                sheet(due));
    }

    private Optional<ProvenSheet> sheet(DocumentDue due) {
        return due.kind() == DocumentKind.ACCEPTANCE_SHEET
                ? sheets.at(due.projectId(), due.at()).map(SheetWords::of)
                : Optional.empty();
    }

    private void keep(IssuedDocument document, Form form, String token) {
        Printed printed = FormPrint.of(form);
        document.made(files.keep(printed.pdf()), DocumentKeys.hash(printed.pdf()), DocumentKeys.hash(token));
        entities.persist(document);
        entities.flush();
        warn(document, printed);
        audit.record(Act.of("document.issue", document.id(), document.communityId(), form.number()));
    }

    private void warn(IssuedDocument document, Printed printed) {
        if (!printed.missing().isEmpty()) {
            LOG.log(
                    Level.WARNING,
                    "ZHIAN-240 characters shown as code points document={0,number,#} characters={1}",
                    document.id(),
                    String.join(",", printed.missing()));
        }
        if (!address.complete()) {
            LOG.log(
                    Level.WARNING,
                    "ZHIAN-241 no public address on the document, set zhian.public.url document={0,number,#}",
                    document.id());
        }
    }
}
