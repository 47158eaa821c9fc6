package cn.zhian.access.distribution.control;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;

import cn.zhian.access.right.entity.HolidayRule;
import cn.zhian.access.right.entity.Holidays;
import cn.zhian.access.right.entity.Span;
import cn.zhian.access.right.entity.Week;
import cn.zhian.device.api.CredentialKind;
import cn.zhian.device.api.StoreLimits;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** A card opens a door exactly when one of its rights says so, whatever the controller can hold. */
class WishCalculationProperties {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final LocalDate BASE = LocalDate.of(2026, 11, 16);
    private static final int POINTS = 4;
    private static final int WEEKS = 3;

    private static StoreLimits limits(int profiles) {
        return new StoreLimits(Set.of(CredentialKind.CARD), BigInteger.ONE, BigInteger.TEN, 2, 1 + profiles, 3, false);
    }

    private static Instant instant(LocalDateTime at) {
        return at.atZone(ZONE).toInstant();
    }

    private static boolean allowed(List<DoorRight> rights, int door, Instant at) {
        return rights.stream()
                .filter(right -> right.door() == door && right.inForce(at))
                .anyMatch(right -> new Schedule(List.of(right.term())).holds(LocalDateTime.ofInstant(at, ZONE)));
    }

    /** One card on one controller, with the platform that sends anew when something is due. */
    private static final class World {
        private final List<DoorRight> rights;
        private final int profiles;
        private final Controller controller = new Controller();
        private ProfileShelf shelf;
        private final List<Schedule> known = new ArrayList<>();
        private Wish wish;

        World(List<DoorRight> rights, int profiles, Instant start) {
            this.rights = rights;
            this.profiles = profiles;
            shelf = new ProfileShelf(limits(profiles), LocalDate.ofInstant(start, ZONE));
            send(start);
        }

        void pass(Instant now) {
            if (wish.due().filter(due -> !due.isAfter(now)).isPresent()) {
                send(now);
            }
            // What the platform does when a day begins: the content of schedules with holidays moves on.
            LocalDate today = LocalDate.ofInstant(now, ZONE);
            for (Schedule schedule : known) {
                int head = shelf.known(schedule).orElseThrow();
                ProfileChain chain = new ProfileChain(schedule.from(today), 3);
                controller.set(chain.numbered(numbers(head, chain.size())));
            }
        }

        private static List<Integer> numbers(int head, int size) {
            List<Integer> numbers = new ArrayList<>(List.of(head));
            for (int i = 1; i < size; i++) {
                numbers.add(1000 * head + i);
            }
            return numbers;
        }

        private void send(Instant now) {
            wish = new WishCalculation(ZONE, this::head).at(now, rights, POINTS);
        }

        private OptionalInt head(Schedule schedule) {
            OptionalInt head = shelf.known(schedule);
            if (head.isPresent()) {
                return head;
            }
            OptionalInt added = shelf.add(schedule);
            added.ifPresent(number -> known.add(schedule));
            return added;
        }

        boolean lets(int door, Instant at) {
            return wish.content()
                    .map(card -> controller.lets(card, door, LocalDateTime.ofInstant(at, ZONE)))
                    .orElse(false);
        }
    }

    @Property(tries = 100)
    void opensExactlyWhenARightSaysSo(
            @ForAll("rights") List<DoorRight> rights, @ForAll @IntRange(max = 12) int profiles) {
        Instant start = instant(BASE.atStartOfDay());
        World world = new World(rights, profiles, start);
        for (Instant at : moments(rights, start)) {
            world.pass(at);
            for (int door = 1; door <= POINTS; door++) {
                assertThat(
                        "door " + door + " at " + LocalDateTime.ofInstant(at, ZONE),
                        world.lets(door, at),
                        is(allowed(rights, door, at)));
            }
        }
    }

    // Around everything that changes, and once an hour.
    private static List<Instant> moments(List<DoorRight> rights, Instant start) {
        Instant end = instant(BASE.plusWeeks(WEEKS).atStartOfDay());
        Stream<Instant> edges = rights.stream()
                .flatMap(right -> Stream.of(right.from(), right.to()))
                .flatMap(at -> Stream.of(at.minusSeconds(60), at.minusMillis(1), at, at.plusSeconds(60)));
        Stream<Instant> hours = Stream.iterate(start, at -> at.isBefore(end), at -> at.plusSeconds(3600));
        Stream<Instant> spans = rights.stream()
                .flatMap(right -> right.term().week().days().stream().flatMap(List::stream))
                .flatMap(span -> Stream.of(span.from(), span.to() - 1, span.to()))
                .distinct()
                .flatMap(minute -> Stream.iterate(0, day -> day < 7 * WEEKS, day -> day + 1)
                        .map(day -> instant(BASE.plusDays(day).atStartOfDay().plusMinutes(minute))));
        return Stream.of(edges, hours, spans)
                .flatMap(all -> all)
                .filter(at -> !at.isBefore(start))
                .sorted()
                .distinct()
                .toList();
    }

    @Property(tries = 100)
    void isAlwaysDueLater(@ForAll("rights") List<DoorRight> rights, @ForAll @IntRange(max = 12) int profiles) {
        Instant now = instant(BASE.atTime(12, 0));
        Wish wish = new WishCalculation(ZONE, schedule -> OptionalInt.empty()).at(now, rights, POINTS);
        wish.due().ifPresent(due -> assertThat(due, greaterThan(now)));
        assertThat(wish.content().isPresent() || wish.timed().size() <= POINTS, is(true));
    }

    @Property
    void readsBackTheTimesOfProfiles(@ForAll("weeks") Week week) {
        assertThat(Week.parse(week.stored()), is(week));
        ProfileChain chain = new ProfileChain(week, 3);
        List<Integer> numbers =
                Stream.iterate(2, number -> number + 1).limit(chain.size()).toList();
        chain.numbered(numbers)
                .forEach(profile ->
                        assertThat(ProfileText.parse(profile.number(), ProfileText.stored(profile)), is(profile)));
    }

    @Provide
    Arbitrary<List<DoorRight>> rights() {
        Arbitrary<Integer> doors = Arbitraries.integers().between(1, POINTS);
        Arbitrary<Integer> from = Arbitraries.oneOf(
                Arbitraries.integers().between(-3, 10).map(day -> day * 1440),
                Arbitraries.integers().between(-3 * 1440, 10 * 1440));
        Arbitrary<Integer> length = Arbitraries.oneOf(
                Arbitraries.integers().between(1, 14).map(day -> day * 1440),
                Arbitraries.integers().between(1, 14 * 1440));
        return Combinators.combine(doors, from, length, terms())
                .as((door, start, minutes, term) -> new DoorRight(
                        1,
                        door,
                        instant(BASE.atStartOfDay().plusMinutes(start)),
                        instant(BASE.atStartOfDay().plusMinutes(start + minutes)),
                        term))
                .list()
                .ofMinSize(0)
                .ofMaxSize(5);
    }

    private Arbitrary<Term> terms() {
        Arbitrary<Optional<Holidays>> holidays = Combinators.combine(
                        Arbitraries.integers()
                                .between(0, 20)
                                .map(BASE::plusDays)
                                .set()
                                .ofMaxSize(5),
                        spans())
                .as((days, spans) -> new Holidays(
                        days.hashCode(), days, spans.isEmpty() ? HolidayRule.CLOSED : HolidayRule.OWN_SPANS, spans))
                .optional(0.3);
        Arbitrary<Week> week = Arbitraries.oneOf(Arbitraries.just(Week.ALWAYS), weeks());
        return Combinators.combine(week, holidays)
                .as((hours, days) -> new Term(Math.abs((long) hours.hashCode()), hours, days));
    }

    @Provide
    Arbitrary<Week> weeks() {
        return spans().list().ofSize(7).map(Week::new);
    }

    private Arbitrary<List<Span>> spans() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 1439),
                        Arbitraries.integers().between(1, 1440))
                .filter((from, to) -> from < to)
                .as(Span::new)
                .list()
                .ofMaxSize(5);
    }
}
