package cn.zhian.project.rule.view;

/** How an item can be fulfilled. */
public enum ProofChoice {
    /** Every such place needs a device: the denominator is the number of those places. */
    EACH,
    /** One device is enough. */
    ANY,
    /** By statement with its attachment. */
    STATEMENT
}
