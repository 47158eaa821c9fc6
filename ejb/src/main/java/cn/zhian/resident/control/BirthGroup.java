package cn.zhian.resident.control;

import java.time.LocalDate;

/**
 * The five years in which somebody was born. Statistics by age need a readable column; this one is too coarse to tell
 * who somebody is, and unlike an age it does not grow wrong.
 */
public final class BirthGroup {
    /** Years in a group. */
    public static final int YEARS = 5;

    private BirthGroup() {}

    /** First year of the group, for example 1985 for 1985 to 1989. */
    public static int of(LocalDate birth) {
        return birth.getYear() - birth.getYear() % YEARS;
    }
}
