package cn.zhian.access.pass.boundary;

import java.util.List;

/**
 * Passes of one community that were not known before; fired when they are stored.
 *
 * @param communityId where
 * @param passIds in the order of their controllers' memories
 */
public record PassesRecorded(long communityId, List<Long> passIds) {
    /** Copies the ids. */
    public PassesRecorded {
        passIds = List.copyOf(passIds);
    }
}
