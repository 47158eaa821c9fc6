package cn.zhian.project.filing.boundary;

import cn.zhian.community.boundary.CommunityDirectory;
import cn.zhian.community.boundary.CommunityRef;
import cn.zhian.identity.boundary.Permission;
import cn.zhian.identity.boundary.Requires;
import cn.zhian.platform.Checks;
import cn.zhian.project.document.boundary.DocumentFilter;
import cn.zhian.project.document.boundary.DocumentView;
import cn.zhian.project.document.boundary.IssuedDocuments;
import cn.zhian.project.filing.control.FilingLedger;
import cn.zhian.project.process.boundary.FileView;
import cn.zhian.project.process.boundary.FilingPeriod;
import cn.zhian.project.process.boundary.FilingStep;
import cn.zhian.project.process.boundary.FilingSteps;
import cn.zhian.project.process.boundary.ProjectHistory;
import cn.zhian.project.process.boundary.Projects;
import cn.zhian.project.process.entity.DocumentKind;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What there is to know of filings. */
@Stateless
@Requires(Permission.PROJECT_READ)
public class FilingRecords {
    /** Largest page of a list. */
    public static final int LARGEST_PAGE = 100;

    private static final int MOST_PAGES = 10_000;
    private static final int MOST_DOCUMENTS = 100;

    @Inject
    FilingSteps steps;

    @Inject
    Projects projects;

    @Inject
    ProjectHistory histories;

    @Inject
    IssuedDocuments documents;

    @Inject
    CommunityDirectory communities;

    @Inject
    FilingLedger ledger;

    @Inject
    @ConfigProperty(name = "zhian.public.url")
    Optional<String> base;

    /** @throws cn.zhian.platform.NotFound if there is no such project for the caller */
    public FilingDetail get(long project) {
        FilingStep step = steps.of(project);
        return new FilingDetail(
                heads(List.of(step)).get(0),
                issued(project),
                histories.of(project),
                base.map(url -> url.strip().replaceAll("/+$", "")).orElse("") + "/verify.xhtml");
    }

    /**
     * A page of those that were handed in, newest first.
     *
     * @param page from 0
     * @param size 1 to {@link #LARGEST_PAGE}
     */
    public FilingPage list(FilingPeriod period, int page, int size) {
        new Checks()
                .range("page", Optional.of(page), 0, MOST_PAGES)
                .range("size", Optional.of(size), 1, LARGEST_PAGE)
                .that(period.from().isBefore(period.to()), "to", "problem.filing.period")
                .done();
        return new FilingPage(steps.count(period), heads(steps.page(period, page * size, size)));
    }

    /** What is told after an act. */
    public FilingReceipt receipt(long project, Instant at) {
        FilingStep step = steps.of(project);
        return new FilingReceipt(
                project, state(step), Optional.ofNullable(numbers(List.of(step)).get(project)), at);
    }

    /** SHA-256 of every file and document of a project, lower case. */
    public Set<String> hashes(long project) {
        Set<String> hashes = new HashSet<>();
        projects.get(project).files().stream().map(FileView::sha256).forEach(hashes::add);
        issued(project).stream().map(DocumentView::sha256).forEach(hashes::add);
        return hashes;
    }

    private List<DocumentView> issued(long project) {
        DocumentFilter filter =
                new DocumentFilter(Optional.empty(), Optional.of(project), Optional.empty(), Optional.empty());
        return documents.list(filter, MOST_DOCUMENTS, Optional.empty()).items();
    }

    private List<Filing> heads(List<FilingStep> found) {
        Map<Long, String> numbers = numbers(found);
        Map<Long, String> references = ledger.references(ids(found));
        return found.stream()
                .map(step -> head(
                        step,
                        Optional.ofNullable(numbers.get(step.project())),
                        Optional.ofNullable(references.get(step.project()))))
                .toList();
    }

    private Map<Long, String> numbers(List<FilingStep> found) {
        Map<Long, String> numbers = new HashMap<>();
        documents
                .of(ids(found), DocumentKind.FILING_RECORD)
                .forEach(document -> numbers.putIfAbsent(document.projectId().orElseThrow(), document.number()));
        return numbers;
    }

    private static List<Long> ids(List<FilingStep> found) {
        return found.stream().map(FilingStep::project).toList();
    }

    private Filing head(FilingStep step, Optional<String> number, Optional<String> reference) {
        Optional<CommunityRef> community = communities.find(step.communityId());
        return new Filing(
                step.project(),
                step.name(),
                community.map(CommunityRef::code).orElse(""),
                community.map(CommunityRef::name).orElse(""),
                state(step),
                step.awaited(),
                step.submittedAt(),
                step.decidedAt(),
                number,
                reference);
    }

    private static FilingState state(FilingStep step) {
        return step.status()
                .map(status -> switch (status) {
                    case OPEN -> FilingState.SUBMITTED;
                    case WAITING -> FilingState.SUPPLEMENT_ASKED;
                    case COMPLETED -> FilingState.ACCEPTED;
                    case RETURNED, WITHDRAWN -> FilingState.RETURNED;
                })
                .orElse(FilingState.NOT_SUBMITTED);
    }
}
