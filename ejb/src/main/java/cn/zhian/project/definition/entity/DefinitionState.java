package cn.zhian.project.definition.entity;

/** Whether a version is in force. */
public enum DefinitionState {
    /** Being written. */
    DRAFT,
    /** In force, or was. */
    PUBLISHED
}
