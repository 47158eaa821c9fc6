package cn.zhian.project.rule.view;

import cn.zhian.platform.view.Draft;
import cn.zhian.platform.view.Messages;
import cn.zhian.platform.view.SliceModel;
import cn.zhian.project.definition.boundary.DefinitionView;
import cn.zhian.project.rule.boundary.RuleSetDetail;
import cn.zhian.project.rule.boundary.RuleSetEditor;
import cn.zhian.project.rule.boundary.RuleSetLine;
import cn.zhian.project.rule.boundary.RuleSets;
import cn.zhian.project.rule.entity.RuleSetHead;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** All rule sets, and the beginning of another one. */
@Named("ruleSets")
@ViewScoped
public class RuleSetsView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    RuleSets ruleSets;

    @Inject
    RuleSetEditor editor;

    @Inject
    Messages messages;

    private String text;
    private transient List<RuleSetLine> all;
    private SliceModel<RuleSetLine> rows;
    private final Draft<CopyForm> copy = new Draft<>();

    @PostConstruct
    void start() {
        rows = SliceModel.counted(
                line -> line.code().hashCode(),
                (offset, size, sort) ->
                        shown().stream().skip(offset).limit(size).toList(),
                () -> shown().size());
    }

    private List<RuleSetLine> shown() {
        if (all == null) {
            all = ruleSets.lines();
        }
        return all.stream().filter(this::fits).toList();
    }

    private boolean fits(RuleSetLine line) {
        DefinitionView head = line.head();
        String words = String.join(
                " ",
                line.code(),
                head.name().zh(),
                head.name().en(),
                head.source(),
                head.division().orElse(""));
        return text == null
                || words.toLowerCase(Locale.ROOT).contains(text.strip().toLowerCase(Locale.ROOT));
    }

    /** Reads anew and shows what the filter lets through. */
    public void search() {
        all = null;
        rows.restart();
    }

    /** Takes the filter away. */
    public void clear() {
        text = null;
        search();
    }

    /** Opens the form of a rule set with the items of another. */
    public void begin() {
        copy.start(new CopyForm());
    }

    /** Makes the rule set as a draft and goes to it. */
    public String save() {
        CopyForm form = copy.getForm();
        RuleSetDetail model = ruleSets.get(form.getModel(), Optional.empty());
        RuleSetHead head = form.head(RuleSetHead.of(model.rules()));
        editor.copy(form.getModel(), model.head().number(), form.getCode(), head);
        copy.discard();
        messages.done("rules", "begun", form.getZh());
        return "/rules/rule-set?faces-redirect=true&code=" + form.getCode() + "&draft=true";
    }

    /** Those whose items another may begin with. */
    public List<DefinitionView> getModels() {
        return ruleSets.list();
    }

    /** The list. */
    public SliceModel<RuleSetLine> getRows() {
        return rows;
    }

    /** The form. */
    public Draft<CopyForm> getCopy() {
        return copy;
    }

    /** The filter. */
    public String getText() {
        return text;
    }

    /** The filter. */
    public void setText(String text) {
        this.text = text;
    }
}
