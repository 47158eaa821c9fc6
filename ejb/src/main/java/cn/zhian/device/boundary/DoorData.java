package cn.zhian.device.boundary;

import java.util.Optional;

/**
 * A door as it is entered.
 *
 * @param controllerId it hangs on; stays as it is
 * @param number on the controller, from 1; stays as it is
 * @param name 1 to 100 characters
 * @param direction what its reader stands for when the device does not say
 * @param buildingId it stands at; empty for a gate of the community
 * @param unitId of that building
 */
public record DoorData(
        long controllerId,
        int number,
        String name,
        DoorDirection direction,
        Optional<Long> buildingId,
        Optional<Long> unitId) {}
