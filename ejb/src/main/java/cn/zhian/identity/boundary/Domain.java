package cn.zhian.identity.boundary;

import java.util.Optional;
import java.util.Set;

/**
 * The communities a caller may see; every query carries it.
 *
 * @param communities their ids; empty means all communities of this instance, not none
 */
public record Domain(Optional<Set<Long>> communities) {
    /** All communities. */
    public static final Domain EVERYTHING = new Domain(Optional.empty());

    /** Copies the ids. */
    public Domain {
        communities = communities.map(Set::copyOf);
    }

    /** Some communities; none at all if the set is empty. */
    public static Domain of(Set<Long> communities) {
        return new Domain(Optional.of(communities));
    }

    /** Whether a community lies in the domain. */
    public boolean holds(long communityId) {
        return communities.isEmpty() || communities.get().contains(communityId);
    }
}
