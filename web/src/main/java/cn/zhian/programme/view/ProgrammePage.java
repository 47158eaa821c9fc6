package cn.zhian.programme.view;

import cn.zhian.platform.view.SliceModel;
import cn.zhian.platform.view.Sort;
import cn.zhian.platform.view.Workbooks;
import cn.zhian.programme.boundary.CommunityFigure;
import cn.zhian.programme.boundary.CommunityLine;
import cn.zhian.programme.boundary.CoverageCell;
import cn.zhian.programme.boundary.CoverageRow;
import cn.zhian.programme.boundary.CoverageView;
import cn.zhian.programme.boundary.ProgrammeView;
import cn.zhian.programme.boundary.Programmes;
import cn.zhian.programme.entity.CommunityState;
import cn.zhian.programme.entity.Verdict;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.primefaces.model.StreamedContent;

/** Coverage of a programme by town or class and deadline, and the communities behind it (WF-6). */
@Named("programme")
@ViewScoped
public class ProgrammePage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    Programmes programmes;

    @Inject
    ChosenProgramme chosen;

    @Inject
    ProgrammeWords words;

    @Inject
    ProgrammeSheets sheets;

    @Inject
    Workbooks workbooks;

    private final CommunityChoice choice = new CommunityChoice();
    private boolean byClass;
    private SliceModel<CommunityLine> rows;
    private transient CoverageView coverage;

    @PostConstruct
    void start() {
        rows = SliceModel.counted(
                CommunityLine::communityId,
                (offset, size, sort) -> programmes.communities(
                        chosen.getCode(),
                        choice.search(),
                        sort.map(Sort::field),
                        sort.map(Sort::ascending).orElse(true),
                        offset,
                        size),
                () -> programmes.count(chosen.getCode(), choice.search()));
    }

    /** Counts anew after another programme was chosen. */
    public void choose() {
        coverage = null;
        clear();
    }

    /** Shows what the filter lets through. */
    public void search() {
        rows.restart();
    }

    /** Takes filter and cell away. */
    public void clear() {
        choice.clear();
        rows.restart();
    }

    /** Shows the rows of the matrix by class, or by town. */
    public void by(boolean classes) {
        byClass = classes;
    }

    /** Shows the communities behind a figure. @param whole of all communities; @param day of the deadline, null for now */
    public void open(CoverageRow row, boolean whole, CommunityFigure figure, LocalDate day) {
        String key = whole ? null : row.key();
        choice.clear();
        choice.cell(byClass ? null : key, byClass ? key : null, figure, day);
        rows.restart();
    }

    /** Shows the communities in a state. */
    public void open(CommunityState state) {
        choice.state(state);
        rows.restart();
    }

    /** What is counted; null if there is no programme. */
    public CoverageView getIt() {
        if (coverage == null && chosen.getCode() != null) {
            coverage = programmes.coverage(chosen.getCode());
        }
        return coverage;
    }

    /** The rows of the matrix. */
    public List<CoverageRow> getLines() {
        return byClass ? getIt().classes() : getIt().towns();
    }

    /** The last row of the matrix. */
    public List<CoverageRow> getTotals() {
        return List.of(getIt().total());
    }

    /** The name of a deadline. */
    public String deadline(LocalDate day) {
        return getIt().programme().deadlines().stream()
                .filter(one -> one.day().equals(day))
                .map(one -> words.word(one.name()))
                .findFirst()
                .orElse("");
    }

    /** A cell's percent and what is asked for; percent alone without a target. */
    public String share(CoverageCell cell) {
        return cell.verdict()
                .filter(verdict -> verdict.of() > 0)
                .map(verdict -> verdict.share() + " / " + verdict.target() + " %")
                .orElse("");
    }

    /** What a row is called. */
    public String name(CoverageRow row, boolean whole) {
        if (whole) {
            return words.text("total");
        }
        if (row.key().isEmpty()) {
            return words.text(byClass ? "class.none" : "town.none");
        }
        return row.name().map(words::word).orElse(row.key());
    }

    /** Percent accepted of all, as many as the source states; null if there are none. */
    public String getShare() {
        CoverageRow total = getIt().total();
        long of = Math.max(total.stated().orElse(0), total.now().communities());
        return of == 0 ? null : Verdict.share(total.now().accepted(), of).toString();
    }

    /** Coverage over time. */
    public String getChart() {
        return CoverageChart.of(
                getIt().months(),
                words.text("chart.covered"),
                words.text("chart.target"),
                words.text("chart.month"),
                words.text("chart.share"));
    }

    /** What was clicked, in words; empty if nothing was. */
    public String getClicked() {
        if (choice.getFigure() == null) {
            return "";
        }
        String when = choice.getDay() == null ? words.text("now") : deadline(choice.getDay());
        return when;
    }

    /** The communities that are shown, as Excel. */
    public StreamedContent getFile() {
        ProgrammeView programme = getIt().programme();
        return workbooks.list("programme.export", Optional.empty(), sheets.communities(programme), rows::all);
    }

    /** The matrix, as Excel. */
    public StreamedContent getMatrixFile() {
        return workbooks.list(
                "programme.export",
                Optional.empty(),
                sheets.matrix(getIt(), row -> name(row, row == getIt().total())),
                () -> Stream.concat(getLines().stream(), Stream.of(getIt().total())));
    }

    /** Whether the rows are classes. */
    public boolean isByClass() {
        return byClass;
    }

    /** The filter. */
    public CommunityChoice getChoice() {
        return choice;
    }

    /** The list. */
    public SliceModel<CommunityLine> getRows() {
        return rows;
    }

    /** Figures to choose from. */
    public CommunityFigure[] getFigures() {
        return CommunityFigure.values();
    }
}
