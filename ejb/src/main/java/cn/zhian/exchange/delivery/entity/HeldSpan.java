package cn.zhian.exchange.delivery.entity;

import cn.zhian.exchange.record.RecordKind;
import java.util.List;

/**
 * What is compared at once.
 *
 * @param kind of records
 * @param communities codes, 1 to 100
 * @param from first hour, counted from 1970-01-01T00:00:00Z
 * @param to the first hour that is not compared any more
 */
public record HeldSpan(RecordKind kind, List<String> communities, long from, long to) {
    /** Communities at most. */
    public static final int COMMUNITIES = 100;

    /** Copies the codes. */
    public HeldSpan {
        communities = List.copyOf(communities);
    }
}
