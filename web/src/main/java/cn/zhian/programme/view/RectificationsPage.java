package cn.zhian.programme.view;

import cn.zhian.platform.view.SliceModel;
import cn.zhian.platform.view.Workbooks;
import cn.zhian.programme.boundary.Programmes;
import cn.zhian.programme.boundary.RectificationLine;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Optional;
import org.primefaces.model.StreamedContent;

/** Rectifications that are not reported, late ones first. */
@Named("rectifications")
@ViewScoped
public class RectificationsPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    Programmes programmes;

    @Inject
    ChosenProgramme chosen;

    @Inject
    ProgrammeSheets sheets;

    @Inject
    Workbooks workbooks;

    private boolean open;
    private SliceModel<RectificationLine> rows;

    @PostConstruct
    void start() {
        rows = SliceModel.counted(
                RectificationLine::projectId,
                (offset, size, sort) -> programmes.rectifications(chosen.getCode(), !open, offset, size),
                () -> programmes.countRectifications(chosen.getCode(), !open));
    }

    /** Reads anew. */
    public void search() {
        rows.restart();
    }

    /** Shows those that are late, or all that are open. */
    public void show(boolean all) {
        open = all;
        rows.restart();
    }

    /** How many there are. @param late only those that are late */
    public long count(boolean late) {
        return programmes.countRectifications(chosen.getCode(), late);
    }

    /** The list, as Excel. */
    public StreamedContent getFile() {
        return workbooks.list("rectification.export", Optional.empty(), sheets.rectifications(), rows::all);
    }

    /** The list. */
    public SliceModel<RectificationLine> getRows() {
        return rows;
    }

    /** Whether all open ones are shown. */
    public boolean isOpen() {
        return open;
    }
}
