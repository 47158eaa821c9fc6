package cn.zhian.exchange.delivery.entity;

/**
 * What a target said about one record.
 *
 * @param id of the record
 * @param version of the record
 * @param verdict what became of it
 * @param reason why it was rejected, at most 500 characters are kept; otherwise empty
 */
public record RecordAnswer(String id, long version, Verdict verdict, String reason) {
    /** Taken. */
    public static RecordAnswer accepted(String id, long version) {
        return new RecordAnswer(id, version, Verdict.ACCEPTED, "");
    }

    /** There already. */
    public static RecordAnswer duplicate(String id, long version) {
        return new RecordAnswer(id, version, Verdict.DUPLICATE, "");
    }

    /** Not taken, and never will be as it is. */
    public static RecordAnswer rejected(String id, long version, String reason) {
        return new RecordAnswer(id, version, Verdict.REJECTED, reason);
    }
}
