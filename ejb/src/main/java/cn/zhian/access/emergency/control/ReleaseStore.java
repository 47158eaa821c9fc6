package cn.zhian.access.emergency.control;

import cn.zhian.access.emergency.boundary.ReleasedDoor;
import cn.zhian.access.emergency.entity.ReleasedDoorState;
import cn.zhian.device.api.DoorSetting;
import java.util.List;

/** Where the doors of releases are kept; each method is one transaction. */
public interface ReleaseStore {
    /** Doors on which there is something to do now. */
    List<ReleasedDoor> toDo();

    /** Keeps the former setting. @return whether the door is still to be opened */
    boolean remember(ReleasedDoor door, DoorSetting former);

    /** What the register knows of the door's setting, for a device that does not tell. */
    DoorSetting stored(ReleasedDoor door);

    /** The controller confirmed. */
    void confirmed(ReleasedDoor door, ReleasedDoorState from, ReleasedDoorState to, DoorSetting setting);

    /** The controller did not confirm. */
    void failed(ReleasedDoor door, String error);
}
