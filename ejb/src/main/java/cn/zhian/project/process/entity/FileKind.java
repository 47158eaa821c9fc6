package cn.zhian.project.process.entity;

/** What a file of a project is. */
public enum FileKind {
    /** 方案文件 */
    PLAN,
    /** 现场检查 */
    SITE_CHECK,
    /** 整改材料 */
    RECTIFICATION,
    /** 其他 */
    OTHER
}
