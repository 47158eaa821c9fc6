package cn.zhian.exchange.delivery.entity;

import java.util.Optional;

/**
 * What a target said about one record.
 *
 * @param id of the record
 * @param version of the record
 * @param verdict what became of it
 * @param cause why it was rejected; otherwise empty
 */
public record RecordAnswer(String id, long version, Verdict verdict, Optional<Cause> cause) {
    /** Taken. */
    public static RecordAnswer accepted(String id, long version) {
        return new RecordAnswer(id, version, Verdict.ACCEPTED, Optional.empty());
    }

    /** There already. */
    public static RecordAnswer duplicate(String id, long version) {
        return new RecordAnswer(id, version, Verdict.DUPLICATE, Optional.empty());
    }

    /** Not taken, and never will be as it is. */
    public static RecordAnswer rejected(String id, long version, Cause cause) {
        return new RecordAnswer(id, version, Verdict.REJECTED, Optional.of(cause));
    }
}
