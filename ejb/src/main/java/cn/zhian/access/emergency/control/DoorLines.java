package cn.zhian.access.emergency.control;

import java.util.Optional;

/** Finds the way to controllers' doors, also of controllers that seem to be away: in an emergency it is tried anyway. */
public interface DoorLines {
    /** The way; empty if the controller is unknown or its adapter does not run. */
    Optional<DoorLine> to(long controllerId);
}
