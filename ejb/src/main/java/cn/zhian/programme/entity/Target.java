package cn.zhian.programme.entity;

import java.util.Optional;

/**
 * What is to be reached until a deadline.
 *
 * @param communityClass id of the class; empty: all communities
 * @param share percent of the communities, 1 to 100
 * @param built how many of them must be built; empty: not said
 * @param video how many are reached by video alone; where this is said, communities with a camera count as covered
 */
public record Target(Optional<String> communityClass, int share, Optional<Integer> built, Optional<Integer> video) {
    /** A share of all communities. */
    public static Target ofAll(int share) {
        return new Target(Optional.empty(), share, Optional.empty(), Optional.empty());
    }
}
