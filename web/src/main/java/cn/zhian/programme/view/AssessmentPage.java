package cn.zhian.programme.view;

import cn.zhian.platform.view.SliceModel;
import cn.zhian.platform.view.Workbooks;
import cn.zhian.programme.boundary.AssessmentLine;
import cn.zhian.programme.boundary.Programmes;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.primefaces.model.StreamedContent;

/** The figures of each town (考核表). */
@Named("assessment")
@ViewScoped
public class AssessmentPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    Programmes programmes;

    @Inject
    ChosenProgramme chosen;

    @Inject
    ProgrammeSheets sheets;

    @Inject
    Workbooks workbooks;

    private SliceModel<AssessmentLine> rows;
    private transient List<AssessmentLine> all;

    @PostConstruct
    void start() {
        rows = SliceModel.counted(
                line -> lines().indexOf(line),
                (offset, size, sort) ->
                        lines().stream().skip(offset).limit(size).toList(),
                () -> lines().size());
    }

    /** Counts anew. */
    public void search() {
        all = null;
        rows.restart();
    }

    private List<AssessmentLine> lines() {
        if (all == null) {
            all = programmes.assessment(chosen.getCode());
        }
        return all;
    }

    /** The table, as Excel. */
    public StreamedContent getFile() {
        return workbooks.list("assessment.export", Optional.empty(), sheets.assessment(), rows::all);
    }

    /** The table. */
    public SliceModel<AssessmentLine> getRows() {
        return rows;
    }
}
