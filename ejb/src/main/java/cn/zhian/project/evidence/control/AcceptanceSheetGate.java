package cn.zhian.project.evidence.control;

import cn.zhian.project.evidence.boundary.AcceptanceSheet;
import cn.zhian.project.evidence.entity.Verdict;
import cn.zhian.project.process.control.GateKeeper;
import cn.zhian.project.process.entity.Gate;
import cn.zhian.project.process.entity.GateState;
import cn.zhian.project.process.entity.Project;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.stream.Stream;

/**
 * Open when the community as it is leaves nothing open at the project's level, no figure contradicts a must-item, and a
 * statement or the closed check list stands for what no figure proves. Figures: must- and should-items missing,
 * must-items contradicted, must-items that nothing stands for.
 */
@ApplicationScoped
public class AcceptanceSheetGate implements GateKeeper {
    @Inject
    ProjectEvidence evidence;

    @Override
    public Gate gate() {
        return Gate.ACCEPTANCE_SHEET;
    }

    @Override
    public GateState state(Project project) {
        AcceptanceSheet sheet = evidence.sheet(project);
        Verdict verdict = evidence.verdict(sheet, evidence.list(project));
        return GateState.of(
                        gate(),
                        verdict.passes(),
                        sheet.check().report().missingMust().size(),
                        sheet.check().report().missingShould().size(),
                        verdict.contradicted().size(),
                        verdict.uncovered().size())
                .at(Stream.concat(verdict.contradicted().stream(), verdict.uncovered().stream())
                        .map(line -> line.item().item().words())
                        .toList());
    }
}
