package cn.zhian.project.view;

import cn.zhian.community.boundary.CommunityDirectory;
import cn.zhian.community.boundary.CommunityRef;
import cn.zhian.platform.FieldError;
import cn.zhian.platform.Invalid;
import cn.zhian.platform.view.Draft;
import cn.zhian.platform.view.Language;
import cn.zhian.platform.view.Messages;
import cn.zhian.platform.view.Place;
import cn.zhian.project.definition.Label;
import cn.zhian.project.document.view.CheckSheets;
import cn.zhian.project.document.view.Downloads;
import cn.zhian.project.rule.boundary.CheckView;
import cn.zhian.project.rule.boundary.CommunityFacts;
import cn.zhian.project.rule.boundary.ConformityChecks;
import cn.zhian.project.rule.boundary.ItemStatement;
import cn.zhian.project.rule.entity.Level;
import cn.zhian.project.rule.entity.StatementKind;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.primefaces.model.StreamedContent;

/** One community against its region's table, item by item (WF-3). */
@Named("check")
@ViewScoped
public class CommunityCheckView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    ConformityChecks checks;

    @Inject
    CommunityFacts facts;

    @Inject
    CheckedItems words;

    @Inject
    CheckSheets sheets;

    @Inject
    Language language;

    @Inject
    Messages messages;

    @Inject
    Place place;

    @Inject
    CommunityDirectory directory;

    private Long id;
    private transient CommunityRef community;
    private transient CheckView it;
    private transient List<CheckedItem> items;
    private final Draft<StatementForm> statement = new Draft<>();
    private final Draft<FactsForm> description = new Draft<>();

    /** Checks anew. */
    public void refresh() {
        it = null;
        items = null;
    }

    /** The check; null if no table applies. */
    public CheckView getIt() {
        if (it == null) {
            it = checks.check(community()).orElse(null);
        }
        return it;
    }

    private long community() {
        return id == null ? place.communityId() : id;
    }

    /** Its name. */
    public String getName() {
        if (community == null) {
            community = directory.find(community()).orElseThrow();
        }
        return community.name();
    }

    /** The same for printing. */
    public StreamedContent getPdf() {
        return Downloads.of(sheets.pdf(community()));
    }

    /** Its items in words. */
    public List<CheckedItem> getItems() {
        if (items == null) {
            items = words.of(getIt());
        }
        return items;
    }

    /** What the next level still needs. */
    public List<CheckedItem> getLacking() {
        List<String> ids = getIt().report().lacking().stream()
                .map(result -> result.item().id())
                .toList();
        return getItems().stream().filter(item -> ids.contains(item.id())).toList();
    }

    /** A level's name in the user's language; nothing for null. */
    public String level(Level level) {
        return level == null ? "" : word(level.name());
    }

    /** A name in the user's language. */
    public String word(Label label) {
        return language.getLocale().getLanguage().equals("zh") ? label.zh() : label.en();
    }

    /** Opens the form for a statement about an item. */
    public void stateAbout(CheckedItem item) {
        statement.start(new StatementForm(item, getIt().rules().strengthening()));
    }

    /** Stores the statement. */
    public void state() {
        StatementForm form = statement.getForm();
        facts.state(
                community(),
                new ItemStatement(getIt().rules().id(), form.getItem().id(), form.getKind(), form.getText()));
        statement.discard();
        refresh();
        messages.done("rule", "statement.saved");
    }

    /** Takes back what was stated about an item. */
    public void withdraw(CheckedItem item) {
        facts.get(community()).statements().stream()
                .filter(one ->
                        one.ruleSet().equals(getIt().rules().id()) && one.item().equals(item.id()))
                .map(ItemStatement::kind)
                .forEach(kind -> facts.withdraw(community(), getIt().rules().id(), item.id(), kind));
        refresh();
        messages.done("rule", "statement.withdrawn");
    }

    /** Whether something was stated about an item that can be taken back. */
    public boolean stated(CheckedItem item) {
        return getIt().report().items().stream()
                .filter(result -> result.item().id().equals(item.id()))
                .anyMatch(result -> result.statement().isPresent()
                        && !item.statement().isEmpty()
                        && result.coverages().stream().allMatch(coverage -> coverage.needed() > 0));
    }

    /** Opens the form of places and traits. */
    public void describe() {
        description.start(FactsForm.of(facts.get(community()), getIt().rules()));
    }

    /** Stores places and traits. */
    public void saveDescription() {
        FactsForm form = description.getForm();
        try {
            facts.describe(community(), form.chosenTraits(), form.counted());
        } catch (Invalid wrong) {
            wrong.errors().forEach(error -> refuse(form, error));
            return;
        }
        description.discard();
        refresh();
        messages.done("rule", "facts.saved");
    }

    private void refuse(FactsForm form, FieldError error) {
        form.input(error.field())
                .ifPresentOrElse(
                        input -> messages.wrong(input, error), () -> messages.refused(new Invalid(List.of(error))));
    }

    /** Kinds of statement that the form offers. */
    public List<StatementKind> getKinds() {
        return statement.getForm() == null ? List.of() : statement.getForm().getKinds();
    }

    /** The community in the address; null: the one where the user works. */
    public Long getId() {
        return id;
    }

    /** The community in the address. */
    public void setId(Long id) {
        this.id = id;
    }

    /** The form of a statement. */
    public Draft<StatementForm> getStatement() {
        return statement;
    }

    /** The form of places and traits. */
    public Draft<FactsForm> getDescription() {
        return description;
    }
}
