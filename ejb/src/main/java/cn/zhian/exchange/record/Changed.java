package cn.zhian.exchange.record;

import java.util.Optional;

/**
 * Something a superior may be entitled to was written in the running transaction. Fired by the feature that wrote it;
 * several about one thing in one transaction count once.
 *
 * @param kind of record
 * @param communityId whose
 * @param firstId the entity's id; of what is only appended, the first id of a stretch
 * @param lastId the same id, or the last of the stretch; ids of the stretch that are not the community's don't matter
 * @param erasedVersion the last version of what was erased; empty where it lives on
 */
public record Changed(RecordKind kind, long communityId, long firstId, long lastId, Optional<Long> erasedVersion) {
    /** Made new, or changed. */
    public static Changed one(RecordKind kind, long communityId, long id) {
        return new Changed(kind, communityId, id, id, Optional.empty());
    }

    /** Appended, with ids from first to last. */
    public static Changed appended(RecordKind kind, long communityId, long firstId, long lastId) {
        return new Changed(kind, communityId, firstId, lastId, Optional.empty());
    }

    /** Erased for good. @param version it had */
    public static Changed erased(RecordKind kind, long communityId, long id, long version) {
        return new Changed(kind, communityId, id, id, Optional.of(version));
    }
}
