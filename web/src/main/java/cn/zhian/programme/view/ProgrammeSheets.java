package cn.zhian.programme.view;

import cn.zhian.platform.view.Sheet;
import cn.zhian.platform.view.Texts;
import cn.zhian.programme.boundary.AssessmentLine;
import cn.zhian.programme.boundary.CommunityLine;
import cn.zhian.programme.boundary.CoverageCell;
import cn.zhian.programme.boundary.CoverageRow;
import cn.zhian.programme.boundary.CoverageView;
import cn.zhian.programme.boundary.InspectionDue;
import cn.zhian.programme.boundary.ProgrammeView;
import cn.zhian.programme.boundary.RectificationLine;
import cn.zhian.programme.boundary.SubsidyLine;
import cn.zhian.programme.entity.Verdict;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.Function;

/** The columns of what leaves the pages of a programme as workbooks. */
@ApplicationScoped
public class ProgrammeSheets {
    @Inject
    Texts texts;

    @Inject
    ProgrammeWords words;

    /** The matrix: five columns for each deadline. */
    Sheet<CoverageRow> matrix(CoverageView coverage, Function<CoverageRow, String> name) {
        Sheet<CoverageRow> sheet = new Sheet<CoverageRow>(texts.get("programme"), "matrix")
                .with("row", 20, name)
                .with("stated", 10, CoverageRow::stated)
                .with("communities", 10, row -> row.now().communities());
        int number = 0;
        for (var deadline : coverage.programme().deadlines()) {
            int at = number++;
            sheet = sheet.with("deadline", 14, row -> words.word(deadline.name()))
                    .with("completed", 10, row -> cell(row, at).tally().completed())
                    .with("accepted", 10, row -> cell(row, at).tally().accepted())
                    .with("running", 10, row -> cell(row, at).tally().running())
                    .with("overdue", 10, row -> cell(row, at).tally().overdue())
                    .with("target", 10, row -> cell(row, at).verdict().map(Verdict::target))
                    .with(
                            "verdict",
                            14,
                            row -> words.judged(cell(row, at).verdict().orElse(null)));
        }
        return sheet;
    }

    private static CoverageCell cell(CoverageRow row, int at) {
        return row.cells().get(at);
    }

    /** Communities of a programme. */
    Sheet<CommunityLine> communities(ProgrammeView programme) {
        return new Sheet<CommunityLine>(texts.get("programme"), "communities.list")
                .with("code", 18, CommunityLine::code)
                .with("community", 24, CommunityLine::name)
                .with("town", 14, CommunityLine::town)
                .with("committee", 24, CommunityLine::committee)
                .with(
                        "class",
                        14,
                        row -> words.communityClass(
                                programme, row.communityClass().orElse(null)))
                .with("state", 12, row -> texts.label(row.state()))
                .with("overdue", 8, row -> words.yes(row.overdue()))
                .with("started", 20, CommunityLine::startedAt)
                .with("completed", 20, CommunityLine::completedAt)
                .with("accepted", 20, CommunityLine::acceptedAt);
    }

    /** Rectifications. */
    Sheet<RectificationLine> rectifications() {
        return new Sheet<RectificationLine>(texts.get("programme"), "rectifications.title")
                .with("community", 24, RectificationLine::community)
                .with("town", 14, RectificationLine::town)
                .with("project", 30, RectificationLine::project)
                .with("party", 16, row -> texts.label(row.party()))
                .with("reason", 40, RectificationLine::reason)
                .with("since", 20, RectificationLine::since)
                .with("due", 20, RectificationLine::dueAt)
                .with("days-over", 10, RectificationLine::daysOver);
    }

    /** Subsidies. */
    Sheet<SubsidyLine> subsidies(ProgrammeView programme) {
        return new Sheet<SubsidyLine>(texts.get("programme"), "subsidies.title")
                .with("code", 18, SubsidyLine::code)
                .with("community", 24, SubsidyLine::community)
                .with("town", 14, SubsidyLine::town)
                .with(
                        "class",
                        14,
                        row -> words.communityClass(
                                programme, row.communityClass().orElse(null)))
                .with("eligible", 10, row -> words.yes(row.eligible()))
                .with("accepted", 20, SubsidyLine::acceptedAt)
                .with("amount", 14, SubsidyLine::amount)
                .with("basis", 30, SubsidyLine::basis)
                .with("entered", 20, SubsidyLine::enteredAt)
                .with("granted", 10, row -> words.yes(row.granted()));
    }

    /** The calendar of inspections. */
    Sheet<InspectionDue> inspections() {
        return new Sheet<InspectionDue>(texts.get("programme"), "inspections.title")
                .with("code", 18, InspectionDue::code)
                .with("community", 24, InspectionDue::community)
                .with("town", 14, InspectionDue::town)
                .with("accepted", 20, InspectionDue::acceptedAt)
                .with("planned", 12, InspectionDue::plannedOn)
                .with("next", 12, InspectionDue::dueOn)
                .with("inspected", 12, InspectionDue::inspectedOn)
                .with("outcome", 10, row -> row.outcome().map(texts::label))
                .with("remark", 40, InspectionDue::remark);
    }

    /** The assessment table. */
    Sheet<AssessmentLine> assessment() {
        return new Sheet<AssessmentLine>(texts.get("programme"), "assessment.title")
                .with("town", 16, row -> row.town().orElseGet(() -> words.text("town.none")))
                .with("communities", 10, row -> row.tally().communities())
                .with("accepted", 10, row -> row.tally().accepted())
                .with("share", 10, AssessmentLine::share)
                .with("completed", 10, row -> row.tally().completed())
                .with("running", 10, row -> row.tally().running())
                .with("overdue", 10, row -> row.tally().overdue())
                .with("rectifications", 10, AssessmentLine::rectifications)
                .with("rectifications.overdue", 14, AssessmentLine::overdueRectifications)
                .with("inspections", 10, AssessmentLine::inspections)
                .with("faulty", 10, AssessmentLine::faulty);
    }
}
