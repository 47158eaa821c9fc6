package cn.zhian.exchange.delivery.control;

import cn.zhian.platform.Clocks;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;

/** In which hours of the day, as shown in Asia/Shanghai, something may happen. @param bits bit {@code n} for hour {@code n} */
public record Hours(int bits) {
    private static final int A_DAY = 24;

    /** Every hour. */
    public static final Hours ALWAYS = new Hours((1 << A_DAY) - 1);

    /** Some hours. @param hours each from 0 to 23; none for always */
    public static Hours of(Collection<Integer> hours) {
        return hours.isEmpty()
                ? ALWAYS
                : new Hours(hours.stream().mapToInt(hour -> 1 << hour).reduce(0, (one, other) -> one | other));
    }

    /** Whether it may happen at a moment. */
    public boolean allow(Instant moment) {
        return (bits >> moment.atZone(Clocks.SHOWN).getHour() & 1) == 1;
    }

    /** The hours, rising. */
    public List<Integer> list() {
        return IntStream.range(0, A_DAY)
                .filter(hour -> (bits >> hour & 1) == 1)
                .boxed()
                .toList();
    }
}
