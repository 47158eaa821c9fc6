package cn.zhian.community.boundary;

import java.util.Optional;

/** Which companies; {@code name} is the beginning, {@code creditCode} the whole code. */
public record CompanyFilter(
        Optional<Long> communityId, Optional<Long> houseId, Optional<String> name, Optional<String> creditCode) {
    /** All. */
    public static final CompanyFilter ALL =
            new CompanyFilter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
