package cn.zhian.project.rule.view;

import cn.zhian.project.definition.Label;
import cn.zhian.project.rule.entity.Level;
import java.io.Serializable;

/** A level being written. */
public class LevelLine implements Serializable {
    private static final long serialVersionUID = 1L;

    private String id;
    private String zh;
    private String en;

    static LevelLine of(Level level) {
        LevelLine line = new LevelLine();
        line.id = level.id();
        line.zh = level.name().zh();
        line.en = level.name().en();
        return line;
    }

    Level level() {
        return new Level(id.strip(), new Label(zh == null ? "" : zh.strip(), en == null ? "" : en.strip()));
    }

    /** Its id; a line without one is left out. */
    public String getId() {
        return id;
    }

    /** Its id. */
    public void setId(String id) {
        this.id = id;
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
}
