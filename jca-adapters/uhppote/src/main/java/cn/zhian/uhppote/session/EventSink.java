package cn.zhian.uhppote.session;

import cn.zhian.uhppote.protocol.EventRecord;

/** Where events of one memory go, in order. */
interface EventSink {
    /** An event of an epoch of the memory. */
    void event(int epoch, EventRecord event);

    /** The memory began anew. */
    void restarted(int epoch);

    /** Events of an epoch, from a first index on, that cannot be had any more. */
    void lost(int epoch, long first, long count);

    /** Whether there is room for another event. */
    boolean hasRoom();
}
