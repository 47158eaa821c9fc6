package cn.zhian.api;

import cn.zhian.harness.Answer;
import cn.zhian.harness.Api;
import cn.zhian.harness.Await;
import cn.zhian.harness.Controllers;
import cn.zhian.system.SharedZhian.Running;
import java.time.Duration;
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
        List.of(
                        "doors",
                        "devices",
                        "credentials",
                        "rights",
                        "users",
                        "service-accounts",
                        "groups",
                        "door-groups",
                        "profiles",
                        "calendars")
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
        Map<String, Object> body = new HashMap<>(new Bodies(this).controllerBody());
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
        ids.put("emergency-releases", release(administrator));
    }

    /** Releases the doors as a user, and ends that again; the release's id. */
    long release(Api user) {
        long id = user.create("/emergency-releases", body("POST /emergency-releases"));
        String path = "/emergency-releases/" + id;
        Await.until("doors asked to open", SOON, () -> !user.get(path).text().contains("\"asking\""));
        Await.until("the end taken", SOON, () -> user.post(path + "/end", null).status() == 200);
        Await.until(
                "the emergency is over",
                SOON,
                () -> user.get(path).json().get("status").getAsString().equals("ended"));
        return id;
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
        return new Bodies(this).of(operation);
    }

    /** The number of the next door of the sample's controller. */
    int doorNumber() {
        long taken = administrator
                .get("/doors?controllerId=" + id("controllers"))
                .items()
                .size();
        return (int) Math.min(4, taken + 1);
    }

    /** A user of this community alone. */
    Map<String, Object> userBody(String role) {
        return Map.of(
                "username",
                Fresh.username(),
                "roles",
                List.of(role.toLowerCase(java.util.Locale.ROOT).replace('_', '-')),
                "domains",
                List.of(Map.of("kind", "community", "value", "" + id("communities"))));
    }

    /** The community's 15 digits. */
    String code() {
        return administrator
                .get("/communities/" + id("communities"))
                .json()
                .get("code")
                .getAsString();
    }

    /** A signed-in user of this community alone. */
    Api user(Api anonymous, String role) {
        return Account.of(administrator, anonymous, userBody(role)).api();
    }
}
