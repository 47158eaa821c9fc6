package cn.zhian.exchange.delivery.entity;

/**
 * A fingerprint of records, whatever order they come in.
 *
 * @param count how many
 * @param mix exclusive or of the first 8 bytes of each record's hash; of passes, of the SHA-256 of each identifier
 */
public record HeldPrint(long count, long mix) {
    /** Of nothing. */
    public static final HeldPrint NONE = new HeldPrint(0, 0);

    /** With one more. @param hash the first 8 bytes */
    public HeldPrint plus(long hash) {
        return new HeldPrint(count + 1, mix ^ hash);
    }
}
