package cn.zhian.browser;

import cn.zhian.harness.Api;
import cn.zhian.harness.Await;
import cn.zhian.harness.Controllers;
import cn.zhian.harness.Scene;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;

/**
 * A community of a test's own with names in Latin letters, so that any Chinese text on an English page is the page's,
 * with one house, one controller and its doors.
 *
 * @param community its id
 * @param house a house in it
 * @param controller a controller in it
 * @param serial of the controller
 * @param doors its four doors
 */
record Neighbourhood(Api api, long community, long house, long controller, long serial, List<Long> doors) {
    private static final AtomicInteger NUMBER = new AtomicInteger(500);
    private static final Duration SOON = Duration.ofSeconds(60);

    /** Makes one in Yuyao; its controller is the simulator's with the serial number. */
    static Neighbourhood in(Api api, Controllers controllers, long serial) {
        return in(api, controllers, serial, "330281");
    }

    /** The same in any division. @param division six digits */
    static Neighbourhood in(Api api, Controllers controllers, long serial, String division) {
        int number = NUMBER.incrementAndGet();
        long community = api.create(
                "/communities",
                Map.of(
                        "code",
                        "%s001001%03d".formatted(division, number),
                        "name",
                        "Riverside " + number,
                        "address",
                        "River Road " + number,
                        "kind",
                        "closed"));
        long building = api.create("/buildings", Map.of("communityId", community, "name", "B1"));
        long unit = api.create("/units", Map.of("buildingId", building, "name", "U1"));
        long house = api.create("/houses", Map.of("unitId", unit, "number", "101", "floor", 1, "use", "self-lived"));
        long controller = api.create(
                "/controllers",
                Map.of(
                        "protocol",
                        "uhppote",
                        "serial",
                        "" + serial,
                        "host",
                        "127.0.0.1",
                        "port",
                        controllers.port(),
                        "name",
                        "Controller " + serial,
                        "communityId",
                        community));
        List<Long> doors = LongStream.rangeClosed(1, 4)
                .mapToObj(door -> api.create(
                        "/doors",
                        Map.of("controllerId", controller, "number", door, "name", "Gate " + door, "direction", "in")))
                .toList();
        Await.until(
                "controller " + serial + " is on line",
                SOON,
                () -> "online"
                        .equals(api.get("/controllers/" + controller)
                                .json()
                                .get("state")
                                .getAsString()));
        Await.until(
                "controller " + serial + " knows where to send its events",
                SOON,
                () -> !controllers.ask("controllers?serial=" + serial).strip().endsWith(",-"));
        return new Neighbourhood(api, community, house, controller, serial, doors);
    }

    /** A resident of the house. */
    long resident(String name) {
        int number = NUMBER.incrementAndGet();
        return api.create(
                "/residents",
                Map.of(
                        "houseId",
                        house,
                        "name",
                        name,
                        "documentType",
                        "id-card",
                        "documentNumber",
                        Scene.document("33028119900202%03d".formatted(number % 1000)),
                        "phone",
                        "1390000%04d".formatted(number % 10_000),
                        "relation",
                        "householder"));
    }

    /** A resident with a card and the right to all doors, brought to the controller. */
    long allowed(String name, long card, Controllers controllers) {
        long resident = resident(name);
        api.create("/credentials", Map.of("residentId", resident, "kind", "card", "value", "" + card));
        api.create(
                "/rights",
                Map.of(
                        "residentId",
                        resident,
                        "doorIds",
                        doors,
                        "from",
                        LocalDate.now().minusDays(1) + "T00:00:00+08:00",
                        "to",
                        LocalDate.now().plusYears(1) + "T00:00:00+08:00"));
        awaitCard(controllers, card, true);
        return resident;
    }

    /** Waits until a card is on the controller, or is not any more. */
    void awaitCard(Controllers controllers, long card, boolean there) {
        Await.until(
                "card " + card + (there ? " is" : " is not") + " on controller " + serial,
                SOON,
                () -> controllers
                                .ask("cards?serial=" + serial)
                                .lines()
                                .anyMatch(line -> line.startsWith(serial + "," + card + ","))
                        == there);
    }

    /** Shows a card at the first door. */
    void swipe(Controllers controllers, long card) {
        controllers.order("swipe?serial=" + serial + "&door=1&card=" + card);
    }
}
