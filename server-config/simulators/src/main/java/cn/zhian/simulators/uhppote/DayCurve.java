package cn.zhian.simulators.uhppote;

import java.time.LocalTime;

/** How lively a community is through the day, and which way its people go. */
final class DayCurve {

    /** Passes per second of the whole community, by hour of the day. */
    private static final double[] RATE = {
        0.020, 0.010, 0.006, 0.005, 0.008, 0.040, 0.200, 0.600, 0.550, 0.300, 0.250, 0.300,
        0.350, 0.280, 0.250, 0.280, 0.350, 0.550, 0.650, 0.500, 0.350, 0.250, 0.120, 0.050
    };

    private static final int MORNING_END = 11;
    private static final int EVENING_START = 16;
    private static final double MINUTES = 60;

    private DayCurve() {}

    /** Passes per second, moving evenly from one hour's middle to the next. */
    static double rate(LocalTime time) {
        double hour = time.getHour() + time.getMinute() / MINUTES - 0.5;
        int before = Math.floorMod((int) Math.floor(hour), RATE.length);
        double share = hour - Math.floor(hour);
        return RATE[before] * (1 - share) + RATE[(before + 1) % RATE.length] * share;
    }

    /** Share of people on their way out: most in the morning, few in the evening. */
    static double leaving(LocalTime time) {
        if (time.getHour() >= 5 && time.getHour() < MORNING_END) {
            return 0.75;
        }
        return time.getHour() >= EVENING_START ? 0.25 : 0.5;
    }
}
