package cn.zhian.exchange.order.entity;

/** How large orders and what is reported of them may be. */
public final class OrderLimits {
    public static final int TITLE = 100;
    /** Characters of the order's text. */
    public static final int TEXT = 4_000;
    /** Characters of what is said with a step. */
    public static final int WORDS = 2_000;

    public static final int BASIS = 500;
    public static final int SCOPE = 100;
    public static final int ASKED = 50;
    public static final int CRITERIA = 50;
    public static final int WATCHED = 500;
    public static final int NOTE = 200;
    public static final int CHAIN = 5;
    public static final int ADDRESSEES = 200;
    public static final int FILES = 5;
    public static final int FILE_NAME = 200;
    /** Bytes of a file. */
    public static final int FILE = 2 * 1024 * 1024;
    /** Bytes of the files of one order or one report together. */
    public static final int FILES_TOGETHER = 4 * 1024 * 1024;
    /** Messages of one answer. */
    public static final int MESSAGES = 50;
    /** Bytes of a request or an answer; files make up most of it, a third larger in Base64. */
    public static final int WIRE = 8 * 1024 * 1024;

    private OrderLimits() {}
}
