package cn.zhian.project.rule.view;

import cn.zhian.platform.view.Entered;
import cn.zhian.project.definition.Label;
import cn.zhian.project.rule.entity.Level;
import cn.zhian.project.rule.entity.MissingShould;
import cn.zhian.project.rule.entity.RuleSetHead;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/** Name, source, division and levels of a rule set, being written. */
public class HeadForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private final List<LevelLine> levels = new ArrayList<>();
    private String zh;
    private String en;
    private String source;
    private String division;
    private boolean ladder;
    private boolean strengthening;
    private MissingShould missingShould;

    static HeadForm of(RuleSetHead head) {
        HeadForm form = new HeadForm();
        form.zh = head.name().zh();
        form.en = head.name().en();
        form.source = head.source();
        form.division = head.division().orElse(null);
        form.ladder = head.ladder();
        form.strengthening = head.strengthening();
        form.missingShould = head.missingShould();
        head.levels().forEach(level -> form.levels.add(LevelLine.of(level)));
        return form;
    }

    RuleSetHead head() {
        List<Level> named = levels.stream()
                .filter(line -> Entered.text(line.getId()).isPresent())
                .map(LevelLine::level)
                .toList();
        return new RuleSetHead(
                new Label(zh.strip(), en.strip()),
                source.strip(),
                Entered.text(division),
                ladder,
                named,
                missingShould,
                strengthening);
    }

    /** One level more. */
    public void addLevel() {
        levels.add(new LevelLine());
    }

    /** One level less; its demands go with it. */
    public void removeLevel(LevelLine level) {
        levels.remove(level);
    }

    /** What a missing should-item may need. */
    public MissingShould[] getChoices() {
        return MissingShould.values();
    }

    /** The levels, lowest first. */
    public List<LevelLine> getLevels() {
        return levels;
    }

    /** Chinese name. */
    public String getZh() {
        return zh;
    }

    /** Chinese name. */
    public void setZh(String zh) {
        this.zh = zh;
    }

    /** English name. */
    public String getEn() {
        return en;
    }

    /** English name. */
    public void setEn(String en) {
        this.en = en;
    }

    /** Document that it is taken from. */
    public String getSource() {
        return source;
    }

    /** Document that it is taken from. */
    public void setSource(String source) {
        this.source = source;
    }

    /** Whose editors may write it. */
    public String getDivision() {
        return division;
    }

    /** Whose editors may write it. */
    public void setDivision(String division) {
        this.division = division;
    }

    /** Whether the levels are steps. */
    public boolean isLadder() {
        return ladder;
    }

    /** Whether the levels are steps. */
    public void setLadder(boolean ladder) {
        this.ladder = ladder;
    }

    /** Whether must-items may be strengthened. */
    public boolean isStrengthening() {
        return strengthening;
    }

    /** Whether must-items may be strengthened. */
    public void setStrengthening(boolean strengthening) {
        this.strengthening = strengthening;
    }

    /** What a missing should-item needs. */
    public MissingShould getMissingShould() {
        return missingShould;
    }

    /** What a missing should-item needs. */
    public void setMissingShould(MissingShould missingShould) {
        this.missingShould = missingShould;
    }
}
