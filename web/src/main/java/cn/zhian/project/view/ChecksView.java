package cn.zhian.project.view;

import cn.zhian.platform.view.Language;
import cn.zhian.platform.view.Sheet;
import cn.zhian.platform.view.SliceModel;
import cn.zhian.platform.view.Sort;
import cn.zhian.platform.view.Texts;
import cn.zhian.platform.view.Workbooks;
import cn.zhian.project.definition.Label;
import cn.zhian.project.rule.boundary.CheckLine;
import cn.zhian.project.rule.boundary.ConformityChecks;
import cn.zhian.project.rule.entity.Level;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.primefaces.model.StreamedContent;

/**
 * All communities against their regions' tables (WF-3). What a check comes to is computed and stored nowhere, and the
 * figures above the list need all of them: so they are read once, and filtered, sorted and paged here.
 */
@Named("checks")
@ViewScoped
public class ChecksView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    ConformityChecks checks;

    @Inject
    Language language;

    @Inject
    Texts texts;

    @Inject
    Workbooks workbooks;

    private CheckState state;
    private String name;
    private SliceModel<CheckLine> rows;
    private transient List<CheckLine> all;
    private transient Comparator<CheckLine> order;

    @PostConstruct
    void start() {
        rows = SliceModel.counted(
                CheckLine::communityId,
                (offset, size, sort) -> {
                    order = sort.map(this::order).orElse(null);
                    return shown().stream().skip(offset).limit(size).toList();
                },
                () -> shown().size());
    }

    private Comparator<CheckLine> order(Sort sort) {
        Collator words = Collator.getInstance(language.getLocale());
        Comparator<CheckLine> order = switch (sort.field()) {
            case "name" -> Comparator.comparing(CheckLine::name, words);
            case "required" ->
                Comparator.comparing(line -> level(line.required().orElse(null)), words);
            case "reached" -> Comparator.comparing(line -> level(line.reached().orElse(null)), words);
            case "missingMust" -> Comparator.comparing(CheckLine::missingMust);
            case "missingShould" -> Comparator.comparing(CheckLine::missingShould);
            case "met" -> Comparator.comparing(CheckState::of);
            default -> Comparator.comparing(CheckLine::code);
        };
        return (sort.ascending() ? order : order.reversed()).thenComparing(CheckLine::code);
    }

    /** What is shown, in its order, as Excel. */
    public StreamedContent getFile() {
        Sheet<CheckLine> sheet = new Sheet<CheckLine>(texts.get("rule"), "checks.title")
                .with("checks.community", 28, CheckLine::name)
                .with("checks.code", 18, CheckLine::code)
                .with("checks.required", 14, line -> level(line.required().orElse(null)))
                .with("checks.reached", 14, line -> level(line.reached().orElse(null)))
                .with("checks.missing-must", 12, CheckLine::missingMust)
                .with("checks.missing-should", 12, CheckLine::missingShould)
                .with("checks.state", 14, line -> texts.label(CheckState.of(line)));
        return workbooks.list("check.export", Optional.empty(), sheet, () -> shown().stream());
    }

    /** Checks anew and shows what the filter lets through. */
    public void search() {
        all = null;
        rows.restart();
    }

    /** Takes the filter away. */
    public void clear() {
        state = null;
        name = null;
        search();
    }

    /** How many communities are in a state. */
    public long count(CheckState which) {
        return all().stream().filter(line -> CheckState.of(line) == which).count();
    }

    /** What a line comes to. */
    public CheckState state(CheckLine line) {
        return CheckState.of(line);
    }

    /** A level's name in the user's language; nothing for null. */
    public String level(Level level) {
        return level == null ? "" : word(level.name());
    }

    private String word(Label label) {
        return language.getLocale().getLanguage().equals("zh") ? label.zh() : label.en();
    }

    private List<CheckLine> shown() {
        return all().stream()
                .filter(line -> state == null || CheckState.of(line) == state)
                .filter(line -> name == null || line.name().contains(name.strip()))
                .sorted(order == null ? Comparator.comparing(CheckLine::code) : order)
                .toList();
    }

    private List<CheckLine> all() {
        if (all == null) {
            all = checks.overview();
        }
        return all;
    }

    /** The list. */
    public SliceModel<CheckLine> getRows() {
        return rows;
    }

    /** The states to choose from. */
    public CheckState[] getStates() {
        return CheckState.values();
    }

    /** The filter. */
    public CheckState getState() {
        return state;
    }

    /** The filter. */
    public void setState(CheckState state) {
        this.state = state;
    }

    /** The filter. */
    public String getName() {
        return name;
    }

    /** The filter. */
    public void setName(String name) {
        this.name = name;
    }
}
