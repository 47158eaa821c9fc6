package cn.zhian.audit.view;

import cn.zhian.audit.boundary.AuditEntry;
import cn.zhian.audit.boundary.AuditQuery;
import cn.zhian.audit.boundary.AuditTrail;
import cn.zhian.platform.Slice;
import cn.zhian.platform.excel.Parts;
import cn.zhian.platform.view.Days;
import cn.zhian.platform.view.Sheet;
import cn.zhian.platform.view.SliceModel;
import cn.zhian.platform.view.Texts;
import cn.zhian.platform.view.Workbooks;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.primefaces.model.StreamedContent;

/** The audit log: who did what, newest first. */
@Named("entries")
@ViewScoped
public class EntriesView implements Serializable {
    private static final String ACTION = "audit.action.";
    private static final long serialVersionUID = 1L;

    @Inject
    AuditTrail trail;

    @Inject
    Texts texts;

    @Inject
    Workbooks workbooks;

    private SliceModel<AuditEntry> rows;
    private LocalDate first;
    private LocalDate last;
    private String action;

    @PostConstruct
    void start() {
        rows = SliceModel.endless(AuditEntry::id, (cursor, size) -> trail.search(query(), cursor, size));
    }

    private AuditQuery query() {
        return new AuditQuery(
                Days.from(first),
                Days.through(last),
                OptionalLong.empty(),
                OptionalLong.empty(),
                Optional.ofNullable(action).filter(chosen -> !chosen.isEmpty()));
    }

    /** Shows what the filter lets through. */
    public void search() {
        rows.restart();
    }

    /** Shows all. */
    public void clear() {
        first = null;
        last = null;
        action = null;
        rows.restart();
    }

    /** What is filtered, as a workbook. */
    public StreamedContent getFile() {
        AuditQuery query = query();
        Sheet<AuditEntry> sheet = new Sheet<AuditEntry>(texts.get("audit"), "entries.title")
                .with("entry.at", 20, AuditEntry::at)
                .with("entry.user", 16, AuditEntry::username)
                .with("entry.action", 20, this::action)
                .with("entry.subject", 16, AuditEntry::subject)
                .with("entry.detail", 60, AuditEntry::detail)
                .with("entry.source", 20, AuditEntry::source);
        return workbooks.list(
                "audit.export",
                Optional.empty(),
                sheet,
                () -> Parts.of(cursor -> trail.search(query, cursor, Slice.LARGEST)));
    }

    /** What was done, in words; an action without a text shows as it is stored. */
    public String action(AuditEntry entry) {
        return word(entry.action());
    }

    /** An action in words. */
    public String word(String done) {
        return texts.anywhere(ACTION + done).orElse(done);
    }

    /** The actions to choose from. */
    public List<String> getActions() {
        return texts.values().stream()
                .flatMap(bundle -> bundle.keySet().stream())
                .filter(key -> key.startsWith(ACTION))
                .map(key -> key.substring(ACTION.length()))
                .sorted()
                .toList();
    }

    /** The rows. */
    public SliceModel<AuditEntry> getRows() {
        return rows;
    }

    /** The first day; null for the beginning. */
    public LocalDate getFirst() {
        return first;
    }

    /** Takes the first day. */
    public void setFirst(LocalDate first) {
        this.first = first;
    }

    /** The last day; null for now. */
    public LocalDate getLast() {
        return last;
    }

    /** Takes the last day. */
    public void setLast(LocalDate last) {
        this.last = last;
    }

    /** The action; null for all. */
    public String getAction() {
        return action;
    }

    /** Takes the action. */
    public void setAction(String action) {
        this.action = action;
    }
}
