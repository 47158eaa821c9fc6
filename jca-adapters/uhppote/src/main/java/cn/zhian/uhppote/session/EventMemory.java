package cn.zhian.uhppote.session;

import cn.zhian.uhppote.protocol.EventRecord;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/** A controller's memory as it can be asked; answers come on the loop's thread, or never. */
interface EventMemory {
    /** One event: 0 is the oldest. */
    void event(long index, Consumer<EventRecord> answer);

    /** The index of the newest event, 0 if there is none. */
    void newest(LongConsumer answer);

    /** Runs a task after a time. */
    void later(Duration delay, Runnable task);
}
