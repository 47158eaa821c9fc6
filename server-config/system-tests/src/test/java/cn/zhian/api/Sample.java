package cn.zhian.api;

import cn.zhian.harness.Answer;
import cn.zhian.harness.Api;
import cn.zhian.harness.Await;
import cn.zhian.harness.Controllers;
import cn.zhian.system.SharedZhian.Running;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A community with one of everything in it, made by the administrator. */
final class Sample {
    private static final Duration SOON = Duration.ofSeconds(40);

    private final Api administrator;
    private final Map<String, Long> ids = new HashMap<>();

    private Sample(Api administrator) {
        this.administrator = administrator;
    }

    /** One without devices. */
    static Sample place(Api administrator) {
        Sample sample = new Sample(administrator);
        List.of("communities", "buildings", "units", "houses", "residents", "companies")
                .forEach(sample::put);
        return sample;
    }

    /** One with a controller of the simulator, a pass and an alarm. */
    static Sample complete(Running running, long serial) {
        Sample sample = place(running.api());
        sample.controller(running.controllers(), serial);
        List.of("doors", "credentials", "rights", "users", "groups", "door-groups", "profiles", "calendars")
                .forEach(sample::put);
        sample.photo(running.api());
        sample.passAndAlarm(running.controllers(), serial);
        sample.settle();
        sample.compared();
        sample.released();
        return sample;
    }

    /** Puts a controller that nobody answers for into it, with a door, a credential and a right. */
    void putOffline() {
        List.of("controllers", "doors", "credentials", "rights").forEach(this::put);
    }

    private void put(String resource) {
        ids.put(resource, administrator.create("/" + resource, body("POST /" + resource)));
    }

    private void controller(Controllers controllers, long serial) {
        Map<String, Object> body = new HashMap<>(controllerBody());
        body.put("serial", "" + serial);
        body.put("port", controllers.port());
        ids.put("controllers", administrator.create("/controllers", body));
    }

    private void photo(Api api) {
        Answer answer = api.send("PUT", "/residents/" + id("residents") + "/photo", Picture.jpeg(), "image/jpeg");
        if (answer.status() >= 300) {
            throw new AssertionError("The picture was refused: " + answer);
        }
    }

    private void passAndAlarm(Controllers controllers, long serial) {
        Await.until(
                "controller online",
                SOON,
                () -> administrator
                        .get("/controllers/" + id("controllers"))
                        .json()
                        .get("state")
                        .getAsString()
                        .equals("online"));
        controllers.order("special-events?serial=" + serial + "&on=true");
        controllers.order("swipe?serial=" + serial + "&door=1&card=" + Fresh.card());
        controllers.order("force?serial=" + serial + "&door=1");
        for (String resource : List.of("passes", "alarms")) {
            Await.until(
                    "one of " + resource, SOON, () -> !list(resource).items().isEmpty());
            ids.put(
                    resource,
                    list(resource).items().get(0).getAsJsonObject().get("id").getAsLong());
        }
    }

    private void compared() {
        String path = "/distribution/controllers/" + id("controllers");
        administrator.post(path + "/compare", null);
        Await.until(
                "a comparison",
                SOON,
                () -> !administrator
                        .get(path + "/comparison")
                        .json()
                        .get("state")
                        .getAsString()
                        .equals("running"));
        ids.put("comparisons", administrator.get(path + "/comparison").id());
    }

    private void released() {
        put("emergency-releases");
        String path = "/emergency-releases/" + id("emergency-releases");
        Await.until(
                "doors asked to open",
                SOON,
                () -> !administrator.get(path).text().contains("\"asking\""));
        Await.until(
                "the end taken",
                SOON,
                () -> administrator.post(path + "/end", null).status() == 200);
        Await.until(
                "the emergency is over",
                SOON,
                () -> administrator.get(path).json().get("status").getAsString().equals("ended"));
    }

    // Cards still on their way would change the database under the tests.
    private void settle() {
        Await.until(
                "nothing pending",
                SOON,
                () -> administrator
                                .get("/controllers/" + id("controllers"))
                                .json()
                                .get("pendingCards")
                                .getAsLong()
                        == 0);
    }

    private Answer list(String resource) {
        return administrator.get("/" + resource + "?communityId=" + id("communities"));
    }

    /** The id of the sample's object of a resource, such as {@code houses}. */
    long id(String resource) {
        Long id = ids.get(resource);
        if (id == null) {
            throw new AssertionError("The sample has nothing of " + resource);
        }
        return id;
    }

    /** Another object beside the sample's own, to be deleted or spoilt. */
    long another(String resource) {
        if (resource.equals("doors")) {
            // A controller has room for four only.
            long controller = another("controllers");
            return administrator.create(
                    "/doors", Map.of("controllerId", controller, "number", 1, "name", "西门", "direction", "in"));
        }
        return administrator.create("/" + resource, body("POST /" + resource));
    }

    /** A valid body for an operation on this sample; null where none is sent. */
    Object body(String operation) {
        return switch (operation) {
            case "POST /communities" ->
                Map.of("code", Fresh.communityCode(), "name", "测试小区", "address", "测试路1号", "kind", "closed");
            case "POST /buildings" -> Map.of("communityId", id("communities"), "name", "幢" + Fresh.digits(8));
            case "POST /units" -> Map.of("buildingId", id("buildings"), "name", "单元" + Fresh.digits(8));
            case "POST /houses" ->
                Map.of("unitId", id("units"), "number", Fresh.digits(8), "floor", 1, "area", 89.5, "use", "self-lived");
            case "POST /residents" -> residentBody();
            case "POST /companies" ->
                Map.of("communityId", id("communities"), "name", "公司" + Fresh.digits(8), "address", "测试路2号");
            case "POST /controllers" -> controllerBody();
            case "POST /doors" ->
                Map.of("controllerId", id("controllers"), "number", doorNumber(), "name", "东门", "direction", "in");
            case "POST /credentials" -> Map.of("residentId", id("residents"), "kind", "card", "value", Fresh.card());
            case "POST /rights" -> rightBody();
            case "POST /users" -> userBody("GUARD");
            case "POST /groups", "POST /door-groups" -> Map.of("communityId", id("communities"), "name", name());
            case "POST /profiles" ->
                Map.of(
                        "communityId",
                        id("communities"),
                        "name",
                        name(),
                        "week",
                        Map.of("monday", List.of("08:00-12:00")));
            case "POST /calendars" ->
                Map.of("communityId", id("communities"), "name", name(), "days", List.of("2027-01-01"));
            case "POST /emergency-releases" -> Map.of("communityId", id("communities"), "reason", "演练");
            default -> change(operation);
        };
    }

    private static Object change(String operation) {
        return switch (operation) {
            case "PATCH /communities/{id}", "PATCH /companies/{id}" -> Map.of("address", "路" + Fresh.digits(6));
            case "PATCH /buildings/{id}",
                    "PATCH /units/{id}",
                    "PATCH /controllers/{id}",
                    "PATCH /doors/{id}",
                    "PATCH /groups/{id}",
                    "PATCH /door-groups/{id}",
                    "PATCH /profiles/{id}",
                    "PATCH /calendars/{id}",
                    "PATCH /users/{id}" -> Map.of("name", name());
            case "PATCH /houses/{id}" -> Map.of("number", Fresh.digits(6));
            case "PATCH /residents/{id}" -> Map.of("phone", Fresh.phone());
            case "PATCH /rights/{id}" -> Map.of("to", time(400));
            case "POST /residents/{id}/leave", "POST /residents/{id}/return" -> Map.of();
            case "POST /residents/{id}/disclose", "POST /companies/{id}/disclose" -> Map.of("reason", "核对资料");
            case "POST /alarms/{id}/close" -> Map.of("result", "已核实");
            case "POST /doors/{id}/mode" -> Map.of("mode", "controlled");
            case "POST /controllers/search" -> Map.of("protocol", "uhppote", "host", "127.0.0.1", "port", 9);
            default -> null;
        };
    }

    private static String name() {
        return "名" + Fresh.digits(6);
    }

    private int doorNumber() {
        long taken = administrator
                .get("/doors?controllerId=" + id("controllers"))
                .items()
                .size();
        return (int) Math.min(4, taken + 1);
    }

    private Map<String, Object> residentBody() {
        return Map.of(
                "houseId",
                id("houses"),
                "name",
                "王样本",
                "documentType",
                "id-card",
                "documentNumber",
                Fresh.document(),
                "phone",
                Fresh.phone(),
                "relation",
                "householder");
    }

    /** Nobody answers at its port. */
    private Map<String, Object> controllerBody() {
        return Map.of(
                "protocol",
                "uhppote",
                "serial",
                "41" + Fresh.digits(7),
                "host",
                "127.0.0.1",
                "port",
                9,
                "name",
                "控制器",
                "communityId",
                id("communities"));
    }

    private Map<String, Object> rightBody() {
        return Map.of(
                "residentId", id("residents"),
                "doorIds", List.of(id("doors")),
                "from", time(-1),
                "to", time(300));
    }

    /** A user of this community alone. */
    Map<String, Object> userBody(String role) {
        return Map.of(
                "username",
                Fresh.username(),
                "roles",
                List.of(role.toLowerCase(java.util.Locale.ROOT)),
                "domains",
                List.of(Map.of("kind", "community", "value", "" + id("communities"))));
    }

    /** A signed-in user of this community alone. */
    Api user(Api anonymous, String role) {
        Map<String, Object> body = userBody(role);
        String first =
                administrator.post("/users", body).json().get("oneTimePassword").getAsString();
        String username = body.get("username").toString();
        String password = "Sample-" + Fresh.digits(9);
        Answer changed = anonymous.post(
                "/password", Map.of("username", username, "oldPassword", first, "newPassword", password));
        if (changed.status() >= 300) {
            throw new AssertionError("The password could not be changed: " + changed);
        }
        return anonymous.signIn(username, password);
    }

    /** A time some days from now, with the offset of China. */
    static String time(int days) {
        return OffsetDateTime.now(ZoneOffset.ofHours(8)).plusDays(days).toString();
    }
}
