package cn.zhian.project.rule.view;

import cn.zhian.project.definition.Label;
import cn.zhian.project.rule.entity.Demand;
import cn.zhian.project.rule.entity.Level;
import java.io.Serializable;

/** What one level asks for, being chosen. */
public class DemandLine implements Serializable {
    private static final long serialVersionUID = 1L;

    private final String level;
    private final String zh;
    private final String en;
    private Demand demand;

    DemandLine(Level level, Demand known) {
        this.level = level.id();
        this.zh = level.name().zh();
        this.en = level.name().en();
        demand = known;
    }

    /** The level's id. */
    public String getLevel() {
        return level;
    }

    /** The level's name. */
    public Label getName() {
        return new Label(zh, en);
    }

    /** How strongly it asks; null if not at all. */
    public Demand getDemand() {
        return demand;
    }

    /** How strongly it asks. */
    public void setDemand(Demand demand) {
        this.demand = demand;
    }
}
