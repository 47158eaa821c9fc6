package cn.zhian.bench;

import cn.zhian.harness.Api;
import cn.zhian.harness.Await;
import cn.zhian.harness.Controllers;
import java.io.IOException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** (d) 1,000 cards to 20 controllers against the least that takes, and lost cards meanwhile. */
final class Distribution implements Item {
    private static final int CONTROLLERS = 20;
    private static final int LOST = 5;
    private static final long LOST_FIRST_CARD = World.FIRST_CARD + 100_000;
    private static final Duration DEADLINE = Duration.ofMinutes(10);
    private static final double NANOS = 1e9;
    private static final String UNCONFIRMED = "SELECT COUNT(*) FROM controller_card k JOIN controller c"
            + " ON c.id = k.controller_id WHERE k.state <> 'DONE' AND CAST(c.serial AS UNSIGNED) BETWEEN ? AND ?";

    private final World world;

    Distribution(World world) {
        this.world = world;
    }

    @Override
    public List<Figure> measure() throws Exception {
        List<World.Holder> holders = world.holders();
        Controllers simulator = world.spreadControllers();
        double floor = new RoundTripFloor(simulator, World.spreadSerials(), World.FIRST_CARD, World.HOLDERS).seconds();
        Progress.say(String.format(Locale.ROOT, "floor %.2f s", floor));
        Fleet fleet = world.spread(simulator);
        Api api = world.api();
        List<World.Holder> losers = losers(api, fleet);
        try (Rows rows = new Rows(world.zhian())) {
            Mass mass = new Mass(api, fleet, rows);
            mass.prepare(holders);
            mass.grant();
            Percentiles lost = lose(losers, mass, new LostCard(api, fleet));
            mass.awaitAll();
            return figures(mass, floor, lost);
        }
    }

    /** Residents whose cards are on all controllers before the mass comes. */
    private List<World.Holder> losers(Api api, Fleet fleet) {
        List<World.Holder> losers = new ArrayList<>();
        for (int i = 0; i < LOST; i++) {
            World.Holder loser = world.holder(LOST_FIRST_CARD + i);
            world.scene().right(loser.residentId(), fleet.doors());
            losers.add(loser);
        }
        LostCard probe = new LostCard(api, fleet);
        Await.until(
                "the cards to be lost are on all controllers",
                DEADLINE,
                () -> losers.stream().allMatch(loser -> probe.everywhere(loser.card())));
        return losers;
    }

    /** One after the other while the mass is on its way; what ends after it does not count. */
    private static Percentiles lose(List<World.Holder> losers, Mass mass, LostCard lost) throws IOException {
        List<Long> nanos = new ArrayList<>();
        for (int i = 0; i < LOST; i++) {
            mass.awaitCards(CONTROLLERS * World.HOLDERS * (i + 1) / (LOST + 1));
            long took = lost.lose(losers.get(i));
            if (!mass.over()) {
                nanos.add(took);
            }
        }
        return new Percentiles(nanos.stream().mapToLong(Long::longValue).toArray());
    }

    private List<Figure> figures(Mass mass, double floor, Percentiles lost) {
        return List.of(
                Figure.of(
                        "d",
                        "1,000 cards × 20 controllers",
                        String.format(Locale.ROOT, "%.1f s", mass.held),
                        String.format(
                                Locale.ROOT,
                                "from the click to the last card held; the request answered after %.1f s, all"
                                        + " confirmed after %.1f s",
                                mass.answered,
                                mass.confirmed)),
                Figure.of(
                        "d",
                        "floor",
                        String.format(Locale.ROOT, "%.1f s (ratio %.1f)", floor, mass.held / floor),
                        "one UDP round trip per card and controller, 20 side by side, sockets only"),
                new Figure(
                        "d",
                        "a lost card off all 20 meanwhile",
                        String.format(
                                Locale.ROOT, "%.0f … %.0f ms (%d)", lost.millis(1), lost.millis(100), lost.count()),
                        "≤ 2 s",
                        "from the click until none of the controllers, asked directly, holds it"));
    }

    /** Rights of a group of 1,000 on 80 doors, and how far they have come. */
    private static final class Mass {
        private final Api api;
        private final Fleet fleet;
        private final Rows rows;
        private long group;
        private long begin;
        private double answered;
        private double held;
        private double confirmed;

        Mass(Api api, Fleet fleet, Rows rows) {
            this.api = api;
            this.fleet = fleet;
            this.rows = rows;
        }

        void prepare(List<World.Holder> holders) {
            long community = api.get("/controllers/" + fleet.ids().get(0))
                    .json()
                    .get("communityId")
                    .getAsLong();
            List<Long> members = holders.stream().map(World.Holder::residentId).toList();
            group = api.create("/groups", Map.of("communityId", community, "name", "全体住户", "residentIds", members));
        }

        void grant() {
            OffsetDateTime from = OffsetDateTime.now(ZoneOffset.ofHours(8)).minusDays(1);
            begin = System.nanoTime();
            api.create(
                    "/rights",
                    Map.of(
                            "groupId",
                            group,
                            "doorIds",
                            fleet.doors(),
                            "from",
                            from.toString(),
                            "to",
                            from.plusYears(1).toString()));
            answered = seconds();
        }

        void awaitCards(long number) {
            Await.until(
                    number + " cards are held",
                    DEADLINE,
                    () -> fleet.controllers().count("cards") >= number);
        }

        boolean over() {
            return fleet.controllers().count("cards") >= (long) CONTROLLERS * World.HOLDERS;
        }

        void awaitAll() {
            // The lost ones are not among them.
            awaitCards((long) CONTROLLERS * World.HOLDERS);
            held = seconds();
            long last = fleet.first() + CONTROLLERS - 1;
            Await.until("all cards are confirmed", DEADLINE, () -> unconfirmed(last) == 0);
            confirmed = seconds();
        }

        private long unconfirmed(long last) {
            try {
                return rows.number(UNCONFIRMED, fleet.first(), last);
            } catch (java.sql.SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        private double seconds() {
            return (System.nanoTime() - begin) / NANOS;
        }
    }
}
