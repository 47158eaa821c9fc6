package cn.zhian.project.rule.view;

import cn.zhian.platform.view.Entered;
import cn.zhian.project.definition.Label;
import cn.zhian.project.rule.entity.RuleSetHead;
import java.io.Serializable;

/** A rule set that begins with the items of another, being entered. */
public class CopyForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private String model;
    private String code;
    private String zh;
    private String en;
    private String source;
    private String division;

    /** Its head, with levels and rules of the model. */
    RuleSetHead head(RuleSetHead like) {
        return new RuleSetHead(
                new Label(zh.strip(), en.strip()),
                source.strip(),
                Entered.text(division),
                like.ladder(),
                like.levels(),
                like.missingShould(),
                like.strengthening());
    }

    /** Whose items it begins with. */
    public String getModel() {
        return model;
    }

    /** Whose items it begins with. */
    public void setModel(String model) {
        this.model = model;
    }

    /** Its id. */
    public String getCode() {
        return code;
    }

    /** Its id. */
    public void setCode(String code) {
        this.code = code;
    }

    /** Its Chinese name. */
    public String getZh() {
        return zh;
    }

    /** Its Chinese name. */
    public void setZh(String zh) {
        this.zh = zh;
    }

    /** Its English name. */
    public String getEn() {
        return en;
    }

    /** Its English name. */
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
}
