package cn.zhian.project.filing.boundary;

/** What another system does with a filing. */
public enum FilingAct {
    /** Hands it in. */
    SUBMIT,
    /** Sends it back. */
    RETURN,
    /** Files it. */
    ACCEPT
}
