package cn.zhian.exchange.order.control;

/** What came is not of the form that was agreed; told without a stack, for this is about a text and not about code. */
public final class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;

    /** @param where the member that is wrong */
    public Unreadable(String where) {
        super(where, null, false, false);
    }

    /** The member that is wrong, as it may be told. */
    public String where() {
        return getMessage();
    }
}
