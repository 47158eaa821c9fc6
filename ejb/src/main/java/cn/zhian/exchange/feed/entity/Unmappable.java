package cn.zhian.exchange.feed.entity;

import cn.zhian.exchange.delivery.entity.Cause;
import cn.zhian.exchange.delivery.entity.CauseWord;

/** A record can't be put into the form of a platform. */
public class Unmappable extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Cause reason;

    /** @param item name of the data item, never its value */
    public Unmappable(CauseWord word, String item) {
        this(new Cause(word, item));
    }

    private Unmappable(Cause reason) {
        super(reason.text(), null, false, false);
        this.reason = reason;
    }

    /** Why; safe to be shown. */
    public Cause reason() {
        return reason;
    }
}
