package cn.zhian.project.document.entity;

import cn.zhian.project.process.entity.DocumentKind;

/** What a document says in one word. */
public enum DocumentResult {
    /** 验收合格 */
    PASSED,
    /** 已备案 */
    FILED,
    /** 限期整改 */
    TO_RECTIFY,
    /** 验收情况已记录 */
    RECORDED;

    /** What a document of a kind says. */
    public static DocumentResult of(DocumentKind kind) {
        return switch (kind) {
            case CERTIFICATE -> PASSED;
            case FILING_RECORD -> FILED;
            case RECTIFICATION_NOTICE -> TO_RECTIFY;
            case ACCEPTANCE_SHEET -> RECORDED;
        };
    }
}
