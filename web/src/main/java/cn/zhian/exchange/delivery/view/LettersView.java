package cn.zhian.exchange.delivery.view;

import cn.zhian.exchange.delivery.boundary.DeadLetterView;
import cn.zhian.exchange.delivery.boundary.DeadLetters;
import cn.zhian.exchange.delivery.boundary.LetterFilter;
import cn.zhian.exchange.record.RecordKind;
import cn.zhian.platform.Slice;
import cn.zhian.platform.excel.Parts;
import cn.zhian.platform.view.Chosen;
import cn.zhian.platform.view.Draft;
import cn.zhian.platform.view.Messages;
import cn.zhian.platform.view.Sheet;
import cn.zhian.platform.view.SliceModel;
import cn.zhian.platform.view.Texts;
import cn.zhian.platform.view.Workbooks;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.primefaces.model.StreamedContent;

/** What a target refused, on the target's page. */
@Named("letters")
@ViewScoped
public class LettersView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    DeadLetters letters;

    @Inject
    OneTargetView target;

    @Inject
    Messages messages;

    @Inject
    Workbooks workbooks;

    @Inject
    Texts texts;

    @Inject
    TroubleWords troubles;

    private final Chosen chosen = new Chosen();
    private final Draft<DiscardForm> discard = new Draft<>();
    private RecordKind kind;
    private String text = "";
    private SliceModel<DeadLetterView> rows;

    /** Why records are given up. */
    public static final class DiscardForm implements Serializable {
        private static final long serialVersionUID = 1L;

        private String reason;

        public String getReason() {
            return reason;
        }

        public void setReason(String reason) {
            this.reason = reason;
        }
    }

    @PostConstruct
    void start() {
        rows = SliceModel.counted(
                DeadLetterView::id,
                (offset, size, sort) -> letters.page(target.getId(), filter(), offset, size),
                () -> letters.count(target.getId(), filter()));
    }

    private LetterFilter filter() {
        return new LetterFilter(Optional.ofNullable(kind), Optional.of(text));
    }

    /** Shows what the filter lets through. */
    public void search() {
        rows.restart();
    }

    /** Shows all. */
    public void clear() {
        kind = null;
        text = "";
        rows.restart();
    }

    /** Sends the ticked ones again. */
    public void resend() {
        sent(letters.resend(target.getId(), chosen.ids()));
    }

    /** Sends all of the target again. */
    public void resendAll() {
        sent(letters.resend(target.getId(), List.of()));
    }

    private void sent(int count) {
        messages.done("exchange", "letter.resent", count);
        changed();
    }

    /** Asks why. */
    public void begin() {
        discard.start(new DiscardForm());
    }

    /** Gives the ticked ones up. */
    public void save() {
        int gone =
                letters.discard(target.getId(), chosen.ids(), discard.getForm().getReason());
        discard.discard();
        messages.done("exchange", "letter.discarded", gone);
        changed();
    }

    private void changed() {
        chosen.clear();
        rows.restart();
    }

    /** What is filtered, as a workbook. */
    public StreamedContent getFile() {
        LetterFilter query = filter();
        long id = target.getId();
        Sheet<DeadLetterView> sheet = new Sheet<DeadLetterView>(texts.get("exchange"), "letters.title")
                .with("letter.record", 40, DeadLetterView::recordId)
                .with("letter.kind", 12, row -> texts.label(row.kind()))
                .with("letter.community", 20, DeadLetterView::community)
                .with("letter.version", 8, DeadLetterView::version)
                .with("letter.reason", 60, row -> troubles.whole(row.cause(), row.reason()))
                .with("letter.at", 20, DeadLetterView::refusedAt)
                .with("letter.tries", 8, DeadLetterView::tries);
        return workbooks.list(
                "exchange-letter.export",
                Optional.empty(),
                sheet,
                () -> Parts.of(cursor -> letters.list(id, query, cursor, Slice.LARGEST)));
    }

    /** The ticked ones. */
    public Chosen getChosen() {
        return chosen;
    }

    /** The form that asks why. */
    public Draft<DiscardForm> getDiscard() {
        return discard;
    }

    /** All kinds. */
    public RecordKind[] getKinds() {
        return RecordKind.values();
    }

    /** The kind that is shown; null for all. */
    public RecordKind getKind() {
        return kind;
    }

    /** Takes the kind that is shown. */
    public void setKind(RecordKind kind) {
        this.kind = kind;
    }

    /** Part of an id, a community or a reason. */
    public String getText() {
        return text;
    }

    /** Takes the part. */
    public void setText(String text) {
        this.text = text == null ? "" : text;
    }

    /** The rows. */
    public SliceModel<DeadLetterView> getRows() {
        return rows;
    }
}
