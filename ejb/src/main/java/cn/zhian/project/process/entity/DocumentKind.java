package cn.zhian.project.process.entity;

/** Numbered documents that a project brings forth (WF-5). */
public enum DocumentKind {
    /** 验收合格证明 */
    CERTIFICATE,
    /** 备案记录 */
    FILING_RECORD,
    /** 整改通知书 */
    RECTIFICATION_NOTICE,
    /** 验收表 */
    ACCEPTANCE_SHEET
}
