package cn.zhian.uhppote.protocol;

/** Bytes that are no message. */
public final class FrameException extends Exception {
    private static final long serialVersionUID = 1L;

    private final int offset;
    private final String reason;
    private final String hex;

    /**
     * @param offset where the bytes stop making sense, from 0
     * @param reason what is wrong there
     * @param hex the first 64 bytes at most
     */
    public FrameException(int offset, String reason, String hex) {
        super(reason + " at offset " + offset);
        this.offset = offset;
        this.reason = reason;
        this.hex = hex;
    }

    /** Where the bytes stop making sense, from 0. */
    public int offset() {
        return offset;
    }

    /** What is wrong there. */
    public String reason() {
        return reason;
    }

    /** The first 64 bytes at most; may hold a card number and stays out of logs. */
    public String hex() {
        return hex;
    }
}
