package cn.zhian.access.pass.view;

import cn.zhian.access.pass.boundary.PassView;
import cn.zhian.platform.excel.ExcelColumn;
import cn.zhian.platform.view.Bundle;
import cn.zhian.platform.view.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** The columns of exported passes; what can't be seen on the page is not in the export either. */
@ApplicationScoped
public class PassColumns {
    @Inject
    Texts texts;

    @Inject
    PassWords words;

    /** Name of the sheet. */
    public String sheet() {
        return texts.get("pass").get("passes.title");
    }

    /** The columns in the reader's language, with everything they need for rows that are written later. */
    public List<ExcelColumn<PassView>> all() {
        Bundle t = texts.get("pass");
        return List.of(
                new ExcelColumn<PassView>(t.get("pass.at"), 20, PassView::occurredAt),
                new ExcelColumn<PassView>(t.get("pass.door"), 20, PassView::doorName),
                new ExcelColumn<PassView>(t.get("pass.kind"), 14, pass -> texts.label(pass.eventKind())),
                new ExcelColumn<PassView>(t.get("pass.direction"), 8, pass -> texts.label(pass.direction())),
                new ExcelColumn<PassView>(t.get("pass.who"), 14, words::who),
                new ExcelColumn<PassView>(t.get("pass.house"), 18, PassView::houseLabel),
                new ExcelColumn<PassView>(
                        t.get("pass.means"), 12, pass -> pass.credentialKind().map(texts::label)),
                new ExcelColumn<PassView>(t.get("pass.card"), 20, PassView::card),
                new ExcelColumn<PassView>(t.get("pass.received"), 20, PassView::receivedAt));
    }
}
