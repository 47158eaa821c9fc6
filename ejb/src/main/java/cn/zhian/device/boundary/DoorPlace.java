package cn.zhian.device.boundary;

import java.util.Optional;

/**
 * Where a door is, as the recorder of events needs it.
 *
 * @param doorId of the door
 * @param direction what its reader stands for
 * @param buildingId it stands at; empty for a gate
 * @param unitId it stands at
 */
public record DoorPlace(long doorId, DoorDirection direction, Optional<Long> buildingId, Optional<Long> unitId) {}
