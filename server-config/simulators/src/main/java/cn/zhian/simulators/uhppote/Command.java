package cn.zhian.simulators.uhppote;

import java.util.Optional;

/** Carries out one function; empty means silence. */
@FunctionalInterface
interface Command {

    Optional<Frame> run(Frame request);
}
