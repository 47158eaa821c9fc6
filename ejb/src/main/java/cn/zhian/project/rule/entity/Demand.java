package cn.zhian.project.rule.entity;

/** How strongly a level asks for an item; an item that a level does not name is not required. */
public enum Demand {
    /** 应配置 · 必建: without it the level is not reached. */
    MUST,
    /** 宜配置: may be missing where the rule set says how that is made up for. */
    SHOULD,
    /** 选建 · 按需选配: its absence is never held against a community. */
    OPTIONAL
}
