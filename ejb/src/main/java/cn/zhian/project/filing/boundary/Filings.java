package cn.zhian.project.filing.boundary;

import cn.zhian.identity.boundary.Callers;
import cn.zhian.identity.boundary.Permission;
import cn.zhian.identity.boundary.Requires;
import cn.zhian.platform.Checks;
import cn.zhian.platform.Conflict;
import cn.zhian.platform.Denied;
import cn.zhian.project.filing.control.FilingLedger;
import cn.zhian.project.process.boundary.FilingStep;
import cn.zhian.project.process.boundary.FilingSteps;
import cn.zhian.project.process.boundary.ProjectActs;
import cn.zhian.project.process.boundary.TaskAct;
import cn.zhian.project.process.entity.ActKind;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What other systems do with filings. Each request is one act of {@link ProjectActs}, with its permissions, gates, history
 * and documents, and leaves its answer in the same transaction: sent again it is answered again, not done again.
 */
@Stateless
public class Filings {
    @Inject
    FilingSteps steps;

    @Inject
    ProjectActs acts;

    @Inject
    FilingRecords records;

    @Inject
    FilingLedger ledger;

    @Inject
    Callers callers;

    @Inject
    Clock clock;

    /**
     * Does what a request asks for.
     *
     * @throws cn.zhian.platform.NotFound if there is no such project for the caller
     * @throws RequestReused if the request's number was used for something else
     * @throws Conflict if the filing is not there to be handed in or decided now, or a gate is shut
     * @throws Denied if it is not the caller's to do
     * @throws cn.zhian.platform.Invalid if a named document is none of the project's
     */
    @Requires(Permission.PROJECT_ACT)
    public FilingReceipt act(FilingRequest request) {
        long account = callers.current().userId();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        // The project first: of several with one number that wait for it, none meets another in the ledger.
        FilingStep step = steps.locked(request.project());
        Optional<FilingReceipt> before = ledger.begin(account, request, now);
        if (before.isPresent()) {
            return before.get();
        }
        if (request.act() == FilingAct.SUBMIT) {
            submit(step, request);
        } else {
            decide(step, request);
        }
        FilingReceipt receipt = records.receipt(request.project(), now);
        ledger.answered(account, request.requestId(), receipt);
        return receipt;
    }

    private void submit(FilingStep step, FilingRequest request) {
        checkDocuments(step, request.documents());
        if (!step.awaited()) {
            throw new Conflict("problem.filing.not-awaited");
        }
        String task = step.submission().orElseThrow(() -> new Denied("problem.project.not-your-step"));
        act(step, task, ActKind.COMPLETE, wording(request));
    }

    private void decide(FilingStep step, FilingRequest request) {
        String task = step.task().orElseThrow(() -> new Conflict("problem.filing.none"));
        ActKind kind = request.act() == FilingAct.ACCEPT ? ActKind.COMPLETE : ActKind.RETURN;
        act(step, task, kind, wording(request));
    }

    private void act(FilingStep step, String task, ActKind kind, String words) {
        acts.act(
                step.project(),
                new TaskAct(task, kind, Optional.of(words), Optional.empty(), Optional.of(step.round())));
    }

    private void checkDocuments(FilingStep step, List<NamedDocument> documents) {
        if (documents.isEmpty()) {
            return;
        }
        Set<String> known = records.hashes(step.project());
        Checks checks = new Checks();
        for (int i = 0; i < documents.size(); i++) {
            boolean there = known.contains(documents.get(i).sha256().toLowerCase(java.util.Locale.ROOT));
            checks.that(there, "documents[" + i + "].sha256", "problem.filing.unknown-document");
        }
        checks.done();
    }

    /** For the history: reference, statement and documents, line by line. */
    private static String wording(FilingRequest request) {
        List<String> lines = new ArrayList<>();
        request.reference().map(reference -> "[" + reference + "]").ifPresent(lines::add);
        if (!request.text().isBlank()) {
            lines.add(request.text());
        }
        request.documents().forEach(document -> lines.add(document.name() + " SHA-256 " + document.sha256()));
        return String.join("\n", lines);
    }
}
