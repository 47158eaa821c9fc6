package cn.zhian.access.distribution.control;

import java.util.OptionalInt;

/** Gives the numbers of a controller's time profiles. */
@FunctionalInterface
public interface ProfileNumbers {
    /** The number of the profile that stands for a schedule; empty if none is free or it does not fit. */
    OptionalInt head(Schedule schedule);
}
