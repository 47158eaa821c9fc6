package cn.zhian.exchange.outbox.boundary;

import cn.zhian.exchange.record.RecordKind;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What of the outbox somebody wants.
 *
 * @param kinds of records
 * @param communities of this platform, by id; empty for all there are
 * @param below beginnings of codes of communities of platforms below, or {@link Below#ALL}; none for nothing that was
 *     received
 */
public record Selection(Set<RecordKind> kinds, Optional<Set<Long>> communities, Set<String> below) {
    /** Everything. */
    public static final Selection ALL = new Selection(Set.of(RecordKind.values()), Optional.empty(), Set.of(Below.ALL));

    /** Copies the sets. An id that is made of a code is none of a community of this platform. */
    public Selection {
        kinds = Set.copyOf(kinds);
        communities = communities.map(
                ids -> ids.stream().filter(id -> !Below.is(id)).collect(Collectors.toUnmodifiableSet()));
        below = Set.copyOf(below);
    }

    /** Of this platform alone. */
    public Selection(Set<RecordKind> kinds, Optional<Set<Long>> communities) {
        this(kinds, communities, Set.of());
    }

    /** Whether it can hold anything. */
    public boolean isEmpty() {
        return kinds.isEmpty()
                || below.isEmpty() && communities.map(Set::isEmpty).orElse(false);
    }

    /** Whether it leaves out no community. */
    public boolean isEverywhere() {
        return communities.isEmpty() && below.contains(Below.ALL);
    }

    /** Whether it holds a community. @param communityId here, or as {@link Below} makes it */
    public boolean holds(long communityId) {
        return Below.is(communityId)
                ? Below.holds(below, Below.code(communityId))
                : communities.map(some -> some.contains(communityId)).orElse(true);
    }
}
