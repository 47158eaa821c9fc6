package cn.zhian.project.process.control;

import cn.zhian.project.process.entity.Gate;
import cn.zhian.project.process.entity.GateState;
import cn.zhian.project.process.entity.Project;

/** Knows whether a gate is open; there is one bean for each gate. */
public interface GateKeeper {
    /** The gate that it keeps. */
    Gate gate();

    /** Whether it is open for a project now, with the figures that say so. */
    GateState state(Project project);
}
