package cn.zhian.project.definition.entity;

/** What regions define. */
public enum DefinitionKind {
    /** A table of levels and items (WF-3). */
    RULE_SET,
    /** A chain of stages (WF-2). */
    PROCESS,
    /** Which table and process apply to which communities. */
    SCHEMES,
    /** What only a look on site can prove (WF-8). */
    SITE_CHECKS,
    /** What is to be built until when (WF-6). */
    PROGRAMME
}
