package cn.zhian.exchange.tier.entity;

/** A record can't be taken. */
public class Rejected extends Exception {
    private static final long serialVersionUID = 1L;

    /** @param item which it is about, never its value; may be empty */
    public Rejected(Reason reason, String item) {
        super((reason.word() + " " + item).strip(), null, false, false);
    }
}
