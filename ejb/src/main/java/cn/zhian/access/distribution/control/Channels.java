package cn.zhian.access.distribution.control;

import java.util.Optional;

/** Finds the way to controllers. */
public interface Channels {
    /** The way; empty while the controller is off line, unknown or its adapter does not run. */
    Optional<Channel> to(long controllerId);
}
