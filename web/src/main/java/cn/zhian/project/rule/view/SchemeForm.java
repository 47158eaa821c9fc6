package cn.zhian.project.rule.view;

import cn.zhian.project.rule.entity.Scheme;
import cn.zhian.project.rule.entity.Trait;
import java.io.Serializable;

/** A scheme being written. */
public class SchemeForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private final Integer line;
    private String division;
    private String ruleSet;
    private String process;
    private String level;
    private boolean principle;
    private Trait[] all = {};
    private Trait[] any = {};
    private String source;

    /** @param line that it stands in, from 0; null for a new one */
    SchemeForm(Integer line) {
        this.line = line;
    }

    static SchemeForm of(int line, Scheme scheme) {
        SchemeForm form = new SchemeForm(line);
        form.division = scheme.division();
        form.ruleSet = scheme.ruleSet();
        form.process = scheme.process();
        form.level = scheme.level();
        form.principle = scheme.principle();
        form.all = scheme.all().toArray(Trait[]::new);
        form.any = scheme.any().toArray(Trait[]::new);
        form.source = scheme.source();
        return form;
    }

    Scheme scheme() {
        return new Scheme(
                division.strip(),
                ruleSet,
                process,
                level == null ? "" : level,
                principle,
                RuleWords.set(all),
                RuleWords.set(any),
                source.strip());
    }

    /** Line that it stands in; null for a new one. */
    public Integer getLine() {
        return line;
    }

    /** First digits of the division. */
    public String getDivision() {
        return division;
    }

    /** First digits of the division. */
    public void setDivision(String division) {
        this.division = division;
    }

    /** Id of the table. */
    public String getRuleSet() {
        return ruleSet;
    }

    /** Id of the table. */
    public void setRuleSet(String ruleSet) {
        this.ruleSet = ruleSet;
    }

    /** Id of the process. */
    public String getProcess() {
        return process;
    }

    /** Id of the process. */
    public void setProcess(String process) {
        this.process = process;
    }

    /** Level that is asked for. */
    public String getLevel() {
        return level;
    }

    /** Level that is asked for. */
    public void setLevel(String level) {
        this.level = level;
    }

    /** Whether a lower level is accepted with a reason. */
    public boolean isPrinciple() {
        return principle;
    }

    /** Whether a lower level is accepted with a reason. */
    public void setPrinciple(boolean principle) {
        this.principle = principle;
    }

    /** Traits that must all hold. */
    public Trait[] getAll() {
        return all;
    }

    /** Traits that must all hold. */
    public void setAll(Trait[] all) {
        this.all = all;
    }

    /** Traits of which one must hold. */
    public Trait[] getAny() {
        return any;
    }

    /** Traits of which one must hold. */
    public void setAny(Trait[] any) {
        this.any = any;
    }

    /** Clause that says so. */
    public String getSource() {
        return source;
    }

    /** Clause that says so. */
    public void setSource(String source) {
        this.source = source;
    }
}
