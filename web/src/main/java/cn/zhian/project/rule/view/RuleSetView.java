package cn.zhian.project.rule.view;

import cn.zhian.platform.NotFound;
import cn.zhian.platform.view.Draft;
import cn.zhian.platform.view.Entered;
import cn.zhian.platform.view.Messages;
import cn.zhian.project.definition.boundary.DefinitionView;
import cn.zhian.project.definition.entity.DefinitionState;
import cn.zhian.project.rule.boundary.CheckChange;
import cn.zhian.project.rule.boundary.ConformityChecks;
import cn.zhian.project.rule.boundary.DocumentError;
import cn.zhian.project.rule.boundary.RuleSetDetail;
import cn.zhian.project.rule.boundary.RuleSetEditor;
import cn.zhian.project.rule.boundary.RuleSets;
import cn.zhian.project.rule.entity.ItemChange;
import cn.zhian.project.rule.entity.ItemChangeKind;
import cn.zhian.project.rule.entity.RuleItem;
import cn.zhian.project.rule.entity.RuleSetHead;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.ByteArrayInputStream;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.primefaces.event.FileUploadEvent;
import org.primefaces.model.DefaultStreamedContent;
import org.primefaces.model.StreamedContent;

/** A version of a rule set; its draft is edited here, previewed and put in force. */
@Named("ruleSet")
@ViewScoped
public class RuleSetView implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int SHOWN_ERRORS = 100;

    @Inject
    RuleSets ruleSets;

    @Inject
    RuleSetEditor editor;

    @Inject
    ConformityChecks checks;

    @Inject
    Messages messages;

    private String code;
    private Integer number;
    private boolean drafted;
    private long seen;
    private transient RuleSetDetail shown;
    private transient List<DefinitionView> versions;
    private transient Map<String, ItemChange> changes;
    private transient List<CheckChange> preview;
    private transient List<DocumentError> errors;
    private final Draft<ItemForm> item = new Draft<>();
    private final Draft<HeadForm> head = new Draft<>();
    private final Draft<RemarkForm> publishing = new Draft<>();

    /** What is shown: the version asked for, the draft, or what is in force. */
    public RuleSetDetail getIt() {
        if (shown == null) {
            show(read());
        }
        return shown;
    }

    private RuleSetDetail read() {
        if (code == null) {
            code = ruleSets.list().get(0).code();
        }
        Optional<RuleSetDetail> draft = ruleSets.findDraft(code);
        if (drafted) {
            return draft.orElseThrow(() -> new NotFound("rule-set-draft", code));
        }
        boolean onlyDraft = number == null && ruleSets.versions(code).size() == 1;
        return draft.filter(one -> onlyDraft).orElseGet(() -> ruleSets.get(code, Optional.ofNullable(number)));
    }

    private void show(RuleSetDetail detail) {
        shown = detail;
        drafted = isDraft();
        seen = detail.head().version();
        versions = null;
        changes = null;
        preview = null;
        errors = null;
    }

    /** Whether the draft is shown. */
    public boolean isDraft() {
        return getIt().head().state() == DefinitionState.DRAFT;
    }

    /** Whether the caller may write this rule set. */
    public boolean isEditable() {
        return ruleSets.editable(getIt().head().code());
    }

    /** Whether the caller edits now. */
    public boolean isEditing() {
        return isDraft() && isEditable();
    }

    /** All versions, newest first. */
    public List<DefinitionView> getVersions() {
        if (versions == null) {
            versions = ruleSets.versions(getIt().head().code());
        }
        return versions;
    }

    /** Number of the version before the shown one; 0 if there is none. */
    public int getPrevious() {
        return getVersions().stream()
                .mapToInt(DefinitionView::number)
                .filter(one -> one < getIt().head().number())
                .max()
                .orElse(0);
    }

    /** What became of an item since the version before; nothing in a version that is in force, and outside the rows. */
    public ItemChangeKind change(RuleItem row) {
        if (row == null) {
            return null;
        }
        if (changes == null) {
            changes = !isDraft() || getPrevious() == 0
                    ? Map.of()
                    : ruleSets.compare(code, getPrevious(), getIt().head().number()).items().stream()
                            .collect(Collectors.toMap(ItemChange::id, one -> one));
        }
        ItemChange change = changes.get(row.id());
        return change == null || change.kind() == ItemChangeKind.SAME ? null : change.kind();
    }

    /** Begins a draft with the wording of the shown version. */
    public String begin() {
        editor.begin(code, getIt().head().number());
        return "/rules/rule-set?faces-redirect=true&code=" + code + "&draft=true";
    }

    /** Opens the form of an item. */
    public void edit(RuleItem row) {
        item.start(ItemForm.of(row, getIt().rules().levels()));
    }

    /** Opens the form of a new item. */
    public void add() {
        item.start(ItemForm.empty(getIt().rules().levels()));
    }

    /** Stores the item in the draft. */
    public void saveItem() {
        ItemForm form = item.getForm();
        show(form.old()
                .map(old -> editor.replace(code, seen, old, form.item()))
                .orElseGet(() -> editor.add(code, seen, form.item())));
        item.discard();
        messages.done("rules", "item.saved", form.getId());
    }

    /** Takes an item out. */
    public void remove(RuleItem row) {
        show(editor.remove(code, seen, row.id()));
        messages.done("rules", "item.removed", row.id());
    }

    /** Moves an item. @param lines down, or up if negative */
    public void move(RuleItem row, int lines) {
        show(editor.move(code, seen, row.id(), lines));
    }

    /** Opens the form of name, source, division and levels. */
    public void describe() {
        head.start(HeadForm.of(RuleSetHead.of(getIt().rules())));
    }

    /** Stores them. */
    public void saveHead() {
        show(editor.describe(code, seen, head.getForm().head()));
        head.discard();
        messages.done("rules", "head.saved");
    }

    /** Writes a file into the draft, or tells everything that is wrong with it and leaves the draft as it was. */
    public void upload(FileUploadEvent event) {
        String document = new String(event.getFile().getContent(), StandardCharsets.UTF_8);
        List<DocumentError> wrong = ruleSets.errors(code, document);
        if (wrong.isEmpty()) {
            show(ruleSets.write(code, document, OptionalLong.of(seen)));
            messages.done("rules", "imported", event.getFile().getFileName());
        }
        errors = wrong;
    }

    /** The shown version as a file. */
    public StreamedContent getFile() {
        DefinitionView of = getIt().head();
        byte[] bytes = getIt().document().getBytes(StandardCharsets.UTF_8);
        return DefaultStreamedContent.builder()
                .name(of.code() + "-" + of.number() + ".json")
                .contentType("application/json")
                .contentLength((long) bytes.length)
                .stream(() -> new ByteArrayInputStream(bytes))
                .build();
    }

    /** Looks what the draft changes. */
    public void look() {
        preview = checks.preview(code);
    }

    /** Asks for the remark. */
    public void beginPublishing() {
        publishing.start(new RemarkForm());
    }

    /** Puts the draft in force. */
    public String publish() {
        DefinitionView made = ruleSets.publish(
                code, OptionalLong.of(seen), Entered.text(publishing.getForm().getRemark()));
        publishing.discard();
        messages.done("rules", "published", made.number());
        return "/rules/rule-set?faces-redirect=true&code=" + code;
    }

    /** Throws the draft away. */
    public String discard() {
        ruleSets.discard(code, OptionalLong.of(seen));
        messages.done("rules", "discarded");
        return "/rules/rule-sets?faces-redirect=true";
    }

    /** What the draft changes; null until somebody looked. */
    public List<CheckChange> getPreview() {
        return preview;
    }

    /** What is wrong with the file that was brought last. */
    public List<DocumentError> getErrors() {
        return errors == null ? List.of() : errors;
    }

    /** As many of them as a page shows. */
    public List<DocumentError> getFirstErrors() {
        return getErrors().stream().limit(SHOWN_ERRORS).toList();
    }

    /** The form of an item. */
    public Draft<ItemForm> getItem() {
        return item;
    }

    /** The form of the head. */
    public Draft<HeadForm> getHead() {
        return head;
    }

    /** The form of the remark. */
    public Draft<RemarkForm> getPublishing() {
        return publishing;
    }

    /** Id of the rule set. */
    public String getCode() {
        return code;
    }

    /** Id of the rule set. */
    public void setCode(String code) {
        this.code = code;
    }

    /** The version asked for; null for the one in force. */
    public Integer getNumber() {
        return number;
    }

    /** The version asked for. */
    public void setNumber(Integer number) {
        this.number = number;
    }

    /** Whether the draft is asked for. */
    public boolean isDrafted() {
        return drafted;
    }

    /** Whether the draft is asked for. */
    public void setDrafted(boolean drafted) {
        this.drafted = drafted;
    }
}
