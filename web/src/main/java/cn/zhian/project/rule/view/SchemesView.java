package cn.zhian.project.rule.view;

import cn.zhian.platform.view.Draft;
import cn.zhian.platform.view.Entered;
import cn.zhian.platform.view.Messages;
import cn.zhian.project.definition.Label;
import cn.zhian.project.definition.boundary.DefinitionView;
import cn.zhian.project.definition.entity.DefinitionState;
import cn.zhian.project.rule.boundary.CheckChange;
import cn.zhian.project.rule.boundary.ConformityChecks;
import cn.zhian.project.rule.boundary.RuleSets;
import cn.zhian.project.rule.boundary.SchemeEditor;
import cn.zhian.project.rule.boundary.Schemes;
import cn.zhian.project.rule.boundary.SchemesDetail;
import cn.zhian.project.rule.entity.Level;
import cn.zhian.project.rule.entity.RuleSet;
import cn.zhian.project.rule.entity.Scheme;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Which table and process apply where; the draft is edited here, previewed and put in force. */
@Named("schemes")
@ViewScoped
public class SchemesView implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String PAGE = "/rules/schemes?faces-redirect=true";

    @Inject
    Schemes schemes;

    @Inject
    SchemeEditor editor;

    @Inject
    RuleSets ruleSets;

    @Inject
    ConformityChecks checks;

    @Inject
    Messages messages;

    private boolean drafted;
    private long seen;
    private transient SchemesDetail shown;
    private transient Map<String, RuleSet> tables;
    private transient Map<String, Label> processes;
    private transient List<CheckChange> preview;
    private final Draft<SchemeForm> form = new Draft<>();
    private final Draft<RemarkForm> publishing = new Draft<>();

    /** What is shown: what is in force, or the draft. */
    public SchemesDetail getIt() {
        if (shown == null) {
            show(Optional.of(drafted)
                    .filter(asked -> asked)
                    .flatMap(asked -> schemes.findDraft())
                    .orElseGet(() -> schemes.get(Optional.empty())));
        }
        return shown;
    }

    private void show(SchemesDetail detail) {
        shown = detail;
        drafted = isDraft();
        seen = detail.head().version();
        preview = null;
    }

    /** Whether the draft is shown. */
    public boolean isDraft() {
        return getIt().head().state() == DefinitionState.DRAFT;
    }

    /** Whether there is a draft besides what is shown. */
    public boolean isDraftWaiting() {
        return !isDraft() && schemes.findDraft().isPresent();
    }

    /** Whether the caller may write the scheme of a line now. */
    public boolean editable(Scheme scheme) {
        return scheme != null && isDraft() && schemes.editable(scheme.division());
    }

    /** Goes to the draft. */
    public String openDraft() {
        return PAGE + "&draft=true";
    }

    /** Goes to what is in force. */
    public String openInForce() {
        return PAGE;
    }

    /** Begins a draft and goes to it. */
    public String begin() {
        editor.begin();
        return openDraft();
    }

    /** Opens the form of a scheme. */
    public void edit(int line) {
        form.start(SchemeForm.of(line, getIt().schemes().get(line)));
    }

    /** Opens the form of a new scheme. */
    public void add() {
        form.start(new SchemeForm(null));
    }

    /** Stores the scheme in the draft. */
    public void save() {
        SchemeForm filled = form.getForm();
        show(
                filled.getLine() == null
                        ? editor.add(seen, filled.scheme())
                        : editor.replace(seen, filled.getLine(), filled.scheme()));
        form.discard();
        messages.done("rules", "scheme.saved");
    }

    /** Takes a scheme out. */
    public void remove(int line) {
        show(editor.remove(seen, line));
    }

    /** Moves a scheme. */
    public void move(int line, int by) {
        show(editor.move(seen, line, by));
    }

    /** Looks what the draft changes. */
    public void look() {
        preview = checks.previewSchemes();
    }

    /** Asks for the remark. */
    public void beginPublishing() {
        publishing.start(new RemarkForm());
    }

    /** Puts the draft in force. */
    public String publish() {
        DefinitionView made = schemes.publish(
                OptionalLong.of(seen), Entered.text(publishing.getForm().getRemark()));
        publishing.discard();
        messages.done("rules", "published", made.number());
        return openInForce();
    }

    /** Throws the draft away. */
    public String discard() {
        schemes.discard(OptionalLong.of(seen));
        messages.done("rules", "discarded");
        return openInForce();
    }

    /** Name of a table; its id if it is none in force. */
    public Label table(String code) {
        return Optional.ofNullable(tables().get(code)).map(RuleSet::name).orElse(new Label(code, code));
    }

    /** Name of a level; its id if the table has none of that. */
    public Label level(Scheme scheme) {
        return Optional.ofNullable(tables().get(scheme.ruleSet()))
                .flatMap(rules -> rules.level(scheme.level()))
                .map(Level::name)
                .orElse(new Label(scheme.level(), scheme.level()));
    }

    /** Levels of the table that is chosen in the form. */
    public List<Level> getLevels() {
        String chosen = form.isOpen() ? form.getForm().getRuleSet() : null;
        return Optional.ofNullable(chosen)
                .map(tables()::get)
                .map(RuleSet::levels)
                .orElse(List.of());
    }

    private Map<String, RuleSet> tables() {
        if (tables == null) {
            Map<String, RuleSet> read = new HashMap<>();
            ruleSets.list()
                    .forEach(one -> read.put(
                            one.code(),
                            ruleSets.get(one.code(), Optional.empty()).rules()));
            tables = read;
        }
        return tables;
    }

    /** The tables to choose from. */
    public List<DefinitionView> getTables() {
        return ruleSets.list();
    }

    /** Codes of the processes to choose from. */
    public List<String> getProcesses() {
        return List.copyOf(processes().keySet());
    }

    /** Name of a process; its id if it is none in force. */
    public Label process(String code) {
        return processes().getOrDefault(code, new Label(code, code));
    }

    private Map<String, Label> processes() {
        if (processes == null) {
            processes = schemes.processes();
        }
        return processes;
    }

    /** Whether the draft is asked for. */
    public boolean isDrafted() {
        return drafted;
    }

    /** Whether the draft is asked for. */
    public void setDrafted(boolean drafted) {
        this.drafted = drafted;
    }

    /** What the draft changes; null until somebody looked. */
    public List<CheckChange> getPreview() {
        return preview;
    }

    /** The form of a scheme. */
    public Draft<SchemeForm> getForm() {
        return form;
    }

    /** The form of the remark. */
    public Draft<RemarkForm> getPublishing() {
        return publishing;
    }
}
