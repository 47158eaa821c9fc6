package cn.zhian.device.boundary;

import cn.zhian.device.api.DoorMode;
import java.util.Optional;

/**
 * A door as it is shown.
 *
 * @param mode what it does when nobody shows a credential, as its controller last confirmed; empty if never asked
 * @param unlockSeconds how long a release lasts
 * @param contactOpen whether it stood open last time it told; empty if it never did
 * @param state whether its controller answers
 */
public record DoorView(
        long id,
        long version,
        long controllerId,
        long communityId,
        int number,
        String name,
        DoorDirection direction,
        Optional<Long> buildingId,
        Optional<Long> unitId,
        Optional<DoorMode> mode,
        Optional<Integer> unlockSeconds,
        Optional<Boolean> contactOpen,
        LinkState state) {}
