package cn.zhian.access.distribution.control;

import static java.util.stream.Collectors.groupingBy;

import cn.zhian.access.distribution.entity.Enforcement;
import cn.zhian.device.api.StoredCredential;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Works out what one controller should hold of a card, from the rights at its doors.
 *
 * <p>The answer holds from now until {@link Wish#due()}. What the controller can do itself is left to it: days of
 * validity and weekly hours. What it can't, a validity to the minute or a schedule for which it has no profile left, is
 * done by a new answer at the right moment. A right that begins at midnight is sent ahead.
 */
public final class WishCalculation {
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);

    private final ZoneId zone;
    private final ProfileNumbers profiles;

    /** @param zone of the controllers' clocks */
    public WishCalculation(ZoneId zone, ProfileNumbers profiles) {
        this.zone = zone;
        this.profiles = profiles;
    }

    /**
     * The wish at a moment.
     *
     * @param rights at the doors of one controller, in force or not
     * @param points how many doors it has
     */
    public Wish at(Instant now, List<DoorRight> rights, int points) {
        List<DoorRight> live =
                rights.stream().filter(right -> right.to().isAfter(now)).toList();
        List<DoorRight> inForce =
                live.stream().filter(right -> right.inForce(now)).toList();
        if (!inForce.isEmpty() || live.isEmpty()) {
            return answer(now, now, live, inForce, points);
        }
        Instant start = live.stream()
                .map(DoorRight::from)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        if (!midnight(start)) {
            return Wish.absent(Optional.of(start));
        }
        Wish ahead = answer(
                now,
                start,
                live,
                live.stream().filter(right -> right.inForce(start)).toList(),
                points);
        return ahead.timed().isEmpty() ? ahead : Wish.absent(Optional.of(start));
    }

    private Wish answer(Instant now, Instant at, List<DoorRight> live, List<DoorRight> inForce, int points) {
        Set<Instant> dues = new HashSet<>();
        live.stream()
                .flatMap(right -> Stream.of(right.from(), right.to()))
                .filter(change -> change.isAfter(at))
                .forEach(dues::add);
        Set<Integer> timed = new HashSet<>();
        List<Integer> permissions = new ArrayList<>();
        Map<Integer, List<DoorRight>> byDoor = inForce.stream().collect(groupingBy(DoorRight::door));
        for (int door = 1; door <= points; door++) {
            permissions.add(Optional.ofNullable(byDoor.get(door))
                    .map(held -> permission(now, schedule(held), held.get(0).door(), timed, dues))
                    .orElse(StoredCredential.NEVER));
        }
        Optional<Instant> due = dues.stream().min(Comparator.naturalOrder());
        boolean none = permissions.stream().allMatch(permission -> permission == StoredCredential.NEVER);
        Optional<Wish.Content> content = none
                ? Optional.empty()
                : Optional.of(new Wish.Content(firstDay(inForce), lastDay(inForce), permissions));
        return new Wish(content, due, timed);
    }

    private static Schedule schedule(List<DoorRight> held) {
        return new Schedule(held.stream().map(DoorRight::term).toList());
    }

    private int permission(Instant now, Schedule schedule, int door, Set<Integer> timed, Set<Instant> dues) {
        if (schedule.always()) {
            return StoredCredential.ALWAYS;
        }
        OptionalInt head = profiles.head(schedule);
        if (head.isPresent()) {
            return head.getAsInt();
        }
        timed.add(door);
        schedule.nextChange(now, zone).ifPresent(dues::add);
        return schedule.holds(now.atZone(zone).toLocalDateTime()) ? StoredCredential.ALWAYS : StoredCredential.NEVER;
    }

    private LocalDate firstDay(List<DoorRight> rights) {
        return rights.stream()
                .map(right -> LocalDate.ofInstant(right.from(), zone))
                .min(Comparator.naturalOrder())
                .filter(EARLIEST::isBefore)
                .orElse(EARLIEST);
    }

    private LocalDate lastDay(List<DoorRight> rights) {
        return rights.stream()
                .map(right -> LocalDate.ofInstant(right.to().minusMillis(1), zone))
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    private boolean midnight(Instant at) {
        return at.atZone(zone).toLocalTime().equals(LocalTime.MIDNIGHT);
    }

    /**
     * Who enforces one of the rights that a wish came from.
     *
     * @param now when the wish was worked out
     */
    public Enforcement enforcement(Instant now, DoorRight right, Wish wish) {
        boolean week = right.term().holidays().isEmpty() && !wish.timed().contains(right.door());
        boolean days =
                wish.content().map(content -> byDates(now, right, content)).orElse(false);
        return week && days ? Enforcement.ON_CONTROLLER : Enforcement.BY_TIMING;
    }

    private boolean byDates(Instant now, DoorRight right, Wish.Content content) {
        LocalDate last = LocalDate.ofInstant(right.to().minusMillis(1), zone);
        boolean begins = !right.from().isAfter(now)
                || midnight(right.from()) && content.from().equals(LocalDate.ofInstant(right.from(), zone));
        return begins && midnight(right.to()) && content.to().equals(last);
    }
}
