package cn.zhian.uhppote.session;

import java.time.Duration;

/** A pause that can be begun again and again, one at a time, and given up. Only on the loop's thread. */
final class Rest {
    private final EventMemory timers;
    private final Duration time;
    private boolean runs;
    private int number;

    Rest(EventMemory timers, Duration time) {
        this.timers = timers;
        this.time = time;
    }

    boolean runs() {
        return runs;
    }

    void begin(Runnable afterwards) {
        runs = true;
        int mine = ++number;
        timers.later(time, () -> {
            if (mine == number) {
                runs = false;
                afterwards.run();
            }
        });
    }

    /** What was to be done afterwards is not done. */
    void cancel() {
        number++;
        runs = false;
    }
}
