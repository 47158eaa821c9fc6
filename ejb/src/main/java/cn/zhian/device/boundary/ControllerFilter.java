package cn.zhian.device.boundary;

import java.util.Optional;

/**
 * Which controllers a list shows.
 *
 * @param communityId of one community
 * @param state with this link
 * @param text name or serial begins so
 */
public record ControllerFilter(Optional<Long> communityId, Optional<LinkState> state, Optional<String> text) {
    /** All. */
    public static final ControllerFilter ALL =
            new ControllerFilter(Optional.empty(), Optional.empty(), Optional.empty());
}
