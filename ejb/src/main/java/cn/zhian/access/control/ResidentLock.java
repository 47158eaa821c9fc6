package cn.zhian.access.control;

import java.util.Collection;
import java.util.TreeSet;

/**
 * Makes changes to what one resident may do wait for each other: whoever waited then reads what the other one did.
 * Without it, a card reported lost and a right given at the same moment could each be worked out without the other.
 */
public final class ResidentLock {
    private ResidentLock() {}

    /** Locks until the transaction ends, always in the same order. Take it before writing anything of theirs. */
    public static void take(Sql sql, Collection<Long> residents) {
        sql.insert(
                "INSERT INTO access_lock (resident_id)",
                "ON DUPLICATE KEY UPDATE resident_id = VALUES(resident_id)",
                new TreeSet<>(residents).stream().map(id -> new Object[] {id}).toList());
    }
}
