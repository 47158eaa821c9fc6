package cn.zhian.device.register.boundary;

import java.util.Optional;

/**
 * Which devices a list shows.
 *
 * @param communityId of one community
 * @param kind of one kind
 * @param place at one kind of place
 * @param state code of {@link CodeTable#STATE}
 * @param text name or code contains it
 */
public record DeviceFilter(
        Optional<Long> communityId,
        Optional<DeviceKind> kind,
        Optional<PlaceKind> place,
        Optional<Integer> state,
        Optional<String> text) {
    /** All. */
    public static final DeviceFilter ALL =
            new DeviceFilter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** All of a community. */
    public static DeviceFilter of(long communityId) {
        return new DeviceFilter(
                Optional.of(communityId), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }
}
