package cn.zhian.device.boundary;

/**
 * A door, as other features need it.
 *
 * @param id of the door
 * @param controllerId it hangs on
 * @param communityId it belongs to
 * @param number on the controller, from 1
 * @param name as people call it
 * @param direction what its reader stands for
 */
public record DoorRef(long id, long controllerId, long communityId, int number, String name, DoorDirection direction) {}
