package cn.zhian.exchange.record;

/**
 * Something a superior may be entitled to was written in the running transaction. Fired by the feature that wrote it;
 * several about one thing in one transaction count once.
 *
 * @param kind of record
 * @param communityId whose
 * @param firstId the entity's id; of what is only appended, the first id of a stretch
 * @param lastId the same id, or the last of the stretch; ids of the stretch that are not the community's don't matter
 * @param erased whether it is about to be erased for good; told while its row is still there
 */
public record Changed(RecordKind kind, long communityId, long firstId, long lastId, boolean erased) {
    /** Made new, or changed. */
    public static Changed one(RecordKind kind, long communityId, long id) {
        return new Changed(kind, communityId, id, id, false);
    }

    /** Appended, with ids from first to last. */
    public static Changed appended(RecordKind kind, long communityId, long firstId, long lastId) {
        return new Changed(kind, communityId, firstId, lastId, false);
    }

    /** About to be erased for good. */
    public static Changed erased(RecordKind kind, long communityId, long id) {
        return new Changed(kind, communityId, id, id, true);
    }
}
