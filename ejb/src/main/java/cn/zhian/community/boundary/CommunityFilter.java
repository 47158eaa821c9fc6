package cn.zhian.community.boundary;

import java.util.Optional;

/** Which communities; {@code code} and {@code name} are beginnings. */
public record CommunityFilter(Optional<String> code, Optional<String> name, Optional<CommunityKind> kind) {
    /** All. */
    public static final CommunityFilter ALL = new CommunityFilter(Optional.empty(), Optional.empty(), Optional.empty());
}
