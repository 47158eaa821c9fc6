package cn.zhian.harness;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;

/**
 * A community of a test's own, made through the API.
 *
 * @param api that made it
 * @param community its id
 * @param house a house in it
 */
public record Scene(Api api, long community, long house) {
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

    /** A community with one house. */
    public static Scene in(Api api) {
        int number = NUMBER.incrementAndGet();
        long community = api.create(
                "/communities",
                Map.of(
                        "code",
                        "330281001001%03d".formatted(number),
                        "name",
                        "测试小区" + number,
                        "address",
                        "测试路" + number + "号",
                        "kind",
                        "closed"));
        long building = api.create("/buildings", Map.of("communityId", community, "name", "1幢"));
        long unit = api.create("/units", Map.of("buildingId", building, "name", "1单元"));
        long house = api.create(
                "/houses", Map.of("unitId", unit, "number", "101", "floor", 1, "area", 89.5, "use", "self-lived"));
        return new Scene(api, community, house);
    }

    /** A resident with a real-looking document: correct check digit, an existing province. */
    public long resident(String name) {
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
                        document("33028119900101%03d".formatted(number % 1000)),
                        "phone",
                        "1380000%04d".formatted(number % 10000),
                        "relation",
                        "householder"));
    }

    /** Adds the check digit of GB 11643. */
    public static String document(String seventeen) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (seventeen.charAt(i) - '0') * WEIGHTS[i];
        }
        return seventeen + "10X98765432".charAt(sum % 11);
    }

    /** A card of a resident. */
    public long card(long resident, long number) {
        return api.create("/credentials", Map.of("residentId", resident, "kind", "card", "value", "" + number));
    }

    /** A controller of the simulator. */
    public long controller(Controllers controllers, long serial) {
        return api.create(
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
                        "控制器" + serial,
                        "communityId",
                        community));
    }

    /** The four doors of a controller. */
    public List<Long> doors(long controller) {
        return LongStream.rangeClosed(1, 4)
                .mapToObj(number -> api.create(
                        "/doors",
                        Map.of("controllerId", controller, "number", number, "name", number + "号门", "direction", "in")))
                .toList();
    }

    /** A right from yesterday for a year. */
    public long right(long resident, List<Long> doors) {
        OffsetDateTime from = OffsetDateTime.now(ZoneOffset.ofHours(8)).minusDays(1);
        return api.create(
                "/rights",
                Map.of(
                        "residentId",
                        resident,
                        "doorIds",
                        doors,
                        "from",
                        from.toString(),
                        "to",
                        from.plusYears(1).toString()));
    }
}
