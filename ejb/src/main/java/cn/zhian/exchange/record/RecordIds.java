package cn.zhian.exchange.record;

/** The identifiers by which records name each other. */
@FunctionalInterface
public interface RecordIds {
    /** {@code <platform>:<kind>:<number>} of a thing of this platform. */
    String of(RecordKind kind, long number);
}
