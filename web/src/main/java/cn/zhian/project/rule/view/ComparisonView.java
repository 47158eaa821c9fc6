package cn.zhian.project.rule.view;

import cn.zhian.project.definition.boundary.DefinitionView;
import cn.zhian.project.rule.boundary.RuleSetDetail;
import cn.zhian.project.rule.boundary.RuleSets;
import cn.zhian.project.rule.entity.ItemChange;
import cn.zhian.project.rule.entity.RuleSetComparison;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;

/** Two versions of a rule set side by side. */
@Named("comparison")
@ViewScoped
public class ComparisonView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    RuleSets ruleSets;

    private String code;
    private Integer from;
    private Integer to;
    private boolean everything;
    private transient RuleSetComparison it;
    private transient RuleSetDetail newer;
    private transient RuleSetDetail older;
    private transient List<DefinitionView> versions;

    /** Reads anew after other versions were chosen. */
    public void choose() {
        it = null;
        newer = null;
        older = null;
    }

    /** What changed. */
    public RuleSetComparison getIt() {
        if (it == null) {
            complete();
            it = ruleSets.compare(code, from, to);
        }
        return it;
    }

    /** Without a choice, the newest version and the one before. */
    private void complete() {
        int newest = getVersions().get(0).number();
        to = to == null ? newest : to;
        from = from == null ? Math.max(1, to - 1) : from;
    }

    /** The versions to choose from, newest first. */
    public List<DefinitionView> getVersions() {
        if (versions == null) {
            code = code == null ? ruleSets.list().get(0).code() : code;
            versions = ruleSets.versions(code);
            if (versions.isEmpty()) {
                ruleSets.get(code, Optional.empty());
            }
        }
        return versions;
    }

    /** The items to show. */
    public List<ItemChange> getItems() {
        return everything ? getIt().items() : getIt().changes();
    }

    /** The newer version. */
    public RuleSetDetail getNewer() {
        if (newer == null) {
            complete();
            newer = ruleSets.get(code, Optional.of(to));
        }
        return newer;
    }

    /** The older version. */
    public RuleSetDetail getOlder() {
        if (older == null) {
            complete();
            older = ruleSets.get(code, Optional.of(from));
        }
        return older;
    }

    /** Id of the rule set. */
    public String getCode() {
        return code;
    }

    /** Id of the rule set. */
    public void setCode(String code) {
        this.code = code;
    }

    /** Older version. */
    public Integer getFrom() {
        return from;
    }

    /** Older version. */
    public void setFrom(Integer from) {
        this.from = from;
    }

    /** Newer version. */
    public Integer getTo() {
        return to;
    }

    /** Newer version. */
    public void setTo(Integer to) {
        this.to = to;
    }

    /** Whether items that are the same are shown too. */
    public boolean isEverything() {
        return everything;
    }

    /** Whether items that are the same are shown too. */
    public void setEverything(boolean everything) {
        this.everything = everything;
    }
}
