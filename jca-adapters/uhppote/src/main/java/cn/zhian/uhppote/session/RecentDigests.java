package cn.zhian.uhppote.session;

import cn.zhian.uhppote.protocol.EventDigest;
import cn.zhian.uhppote.protocol.EventRecord;
import java.util.Arrays;

/** Digests of the last events taken, by which a doubled push is told from a memory that began anew. */
final class RecentDigests {
    private static final int SIZE = 256;

    private final long[] indexes = new long[SIZE];
    private final long[] digests = new long[SIZE];

    void add(EventRecord event) {
        int slot = slot(event);
        indexes[slot] = event.index();
        digests[slot] = event.digest();
    }

    boolean contains(EventRecord event) {
        int slot = slot(event);
        return indexes[slot] == event.index() && EventDigest.alike(digests[slot], event.digest());
    }

    void clear() {
        Arrays.fill(indexes, 0);
    }

    private static int slot(EventRecord event) {
        return (int) (event.index() % SIZE);
    }
}
