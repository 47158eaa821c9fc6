package cn.zhian.project.rule.entity;

import java.util.Optional;

/**
 * How many places of a kind a community has.
 *
 * @param count 0 or more
 * @param reason why there is none; needed where the count is 0, for example 六层及以下无电梯
 */
public record PlaceFact(int count, Optional<String> reason) {
    /** @throws IllegalArgumentException if the count is negative, or 0 without a reason */
    public PlaceFact {
        if (count < 0 || count == 0 && reason.filter(text -> !text.isBlank()).isEmpty()) {
            throw new IllegalArgumentException("A count of " + count + " needs a reason");
        }
    }

    /** There are some. */
    public static PlaceFact of(int count) {
        return new PlaceFact(count, Optional.empty());
    }

    /** There is none. */
    public static PlaceFact none(String reason) {
        return new PlaceFact(0, Optional.of(reason));
    }
}
