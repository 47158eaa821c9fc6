package cn.zhian.exchange.outbox.boundary;

import cn.zhian.exchange.record.RecordKind;
import java.util.Optional;
import java.util.Set;

/**
 * What of the outbox somebody wants.
 *
 * @param kinds of records
 * @param communities by id; empty for all there are
 */
public record Selection(Set<RecordKind> kinds, Optional<Set<Long>> communities) {
    /** Copies the sets. */
    public Selection {
        kinds = Set.copyOf(kinds);
        communities = communities.map(Set::copyOf);
    }

    /** Everything. */
    public static final Selection ALL = new Selection(Set.of(RecordKind.values()), Optional.empty());

    /** Whether it can hold anything. */
    public boolean isEmpty() {
        return kinds.isEmpty() || communities.map(Set::isEmpty).orElse(false);
    }
}
