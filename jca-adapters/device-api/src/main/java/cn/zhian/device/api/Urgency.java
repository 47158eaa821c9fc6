package cn.zhian.device.api;

/** Which of the commands waiting for one device goes first. */
public enum Urgency {
    /** In the order given. */
    NORMAL,
    /** Before everything normal: a lost card, an emergency release. */
    URGENT
}
