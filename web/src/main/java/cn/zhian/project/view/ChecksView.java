package cn.zhian.project.view;

import cn.zhian.platform.view.Language;
import cn.zhian.platform.view.SliceModel;
import cn.zhian.project.definition.Label;
import cn.zhian.project.rule.boundary.CheckLine;
import cn.zhian.project.rule.boundary.ConformityChecks;
import cn.zhian.project.rule.entity.Level;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** All communities against their regions' tables (WF-3). */
@Named("checks")
@ViewScoped
public class ChecksView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    ConformityChecks checks;

    @Inject
    Language language;

    private CheckState state;
    private String name;
    private SliceModel<CheckLine> rows;
    private transient List<CheckLine> all;

    @PostConstruct
    void start() {
        rows = SliceModel.counted(
                CheckLine::communityId,
                (offset, size, sort) ->
                        shown().stream().skip(offset).limit(size).toList(),
                () -> shown().size());
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
