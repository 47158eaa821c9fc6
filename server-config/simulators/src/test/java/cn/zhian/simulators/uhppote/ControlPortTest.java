package cn.zhian.simulators.uhppote;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class ControlPortTest {

    private static final long FIRST = FleetPlan.DEMO_SERIAL;

    private final HttpClient http = HttpClient.newHttpClient();
    private Fleet fleet;
    private LoadGenerator load;
    private ControlPort control;

    @BeforeEach
    void open() throws IOException {
        fleet = Fleet.start(FleetPlan.of(2));
        load = new LoadGenerator(fleet);
        control = ControlPort.start(fleet, load, 0);
    }

    @AfterEach
    void close() {
        control.close();
        load.close();
        fleet.close();
    }

    @Test
    void listsControllers() throws Exception {
        List<String> lines = get("/controllers").body().lines().toList();
        assertThat(lines, hasSize(3));
        assertThat(lines.get(1), is(FIRST + "," + fleet.port(FIRST) + ",4,0,1,0,0,0,0,0,0,-"));
    }

    @Test
    void swipesAndDumpsTheEvent() throws Exception {
        String event =
                post("/swipe", "serial=" + FIRST + "&card=5&door=2&direction=2").body();
        assertThat(event, startsWith(FIRST + ",1,1,1,0,2,2,5,"));
        assertThat(get("/events").body(), is(event));
        assertThat(get("/events?serial=" + (FIRST + 1)).body(), is(""));
        assertThat(get("/events?from=1").body(), is(""));
    }

    @Test
    void dumpsMoreThanOnePiece() throws Exception {
        for (int i = 0; i < 4_500; i++) {
            fleet.controller(FIRST + i % 2).swipe(i, 1);
        }
        assertThat(get("/events").body().lines().distinct().toList(), hasSize(4_500));
        assertThat(get("/counts").body(), containsString("events=4500\n"));
    }

    @Test
    void takesControllersOffTheNetAndBack() throws Exception {
        assertThat(post("/off-net", "serial=all").body(), is("ok 2\n"));
        assertThat(fleet.controller(FIRST + 1).faults().isOffNet(), is(true));
        post("/come-back", "serial=" + FIRST);
        assertThat(fleet.controller(FIRST).faults().isOffNet(), is(false));
    }

    @Test
    void switchesFaults() throws Exception {
        post("/faults", "serial=" + FIRST + "&dropPushes=0.25&firmware662=1");
        assertThat(get("/faults?serial=" + FIRST).body(), containsString(FIRST + ",dropPushes,0.25\n"));
        post("/faults", "serial=all&clear=1");
        assertThat(get("/faults?serial=" + FIRST).body(), containsString(FIRST + ",dropPushes,0.0\n"));
    }

    @Test
    void wipesWithAndWithoutCards() throws Exception {
        fleet.controller(FIRST).putCard(Bench.card(5, 1, 0, 0, 0));
        post("/wipe", "serial=" + FIRST + "&keepCards=1");
        assertThat(get("/cards").body(), is(FIRST + ",5,20260101,20261231,1,0,0,0,0\n"));
        post("/wipe", "serial=" + FIRST + "&keepCards=0");
        assertThat(get("/cards").body(), is(""));
        assertThat(fleet.controller(FIRST).epoch(), is(3));
    }

    @Test
    void changesCardsBehindThePlatformsBack() throws Exception {
        post("/put-card", "serial=" + FIRST + "&card=9&p2=0&to=20261231");
        assertThat(get("/cards").body(), is(FIRST + ",9,20200101,20261231,1,0,1,1,0\n"));
        assertThat(post("/put-card", "serial=all&card=0").statusCode(), is(400));
        post("/delete-card", "serial=all&card=9");
        assertThat(get("/cards").body(), is(""));
    }

    @Test
    void showsRemoteOpenings() throws Exception {
        byte[] open = Frame.of(Functions.OPEN_DOOR, FIRST).u8(8, 3).bytes();
        fleet.controller(FIRST).answer(open);
        assertThat(
                get("/openings").body().strip(),
                is(FIRST + "," + fleet.controller(FIRST).openings().get(0).at() + ",3"));
        assertThat(get("/commands").body().strip().endsWith(",40,1"), is(true));
    }

    @Test
    @Timeout(30)
    void generatesLoadUntilItIsOver() throws Exception {
        post("/load/start", "rate=2000&cards=10&put=1&duration=0.2");
        AtomicBoolean running = new AtomicBoolean(true);
        while (running.get()) {
            running.set(get("/load").body().contains("running=1"));
        }
        String result = post("/load/stop", "").body();
        assertThat(
                result,
                containsString("swipes="
                        + (fleet.controller(FIRST).eventCount()
                                + fleet.controller(FIRST + 1).eventCount()) + System.lineSeparator()));
        assertThat(fleet.controller(FIRST).cardCount(), is(10));
    }

    @Test
    void movesContactsAndClock() throws Exception {
        post("/special-events", "serial=all&on=1");
        post("/open-contact", "serial=" + FIRST + "&door=1");
        assertThat(get("/doors?serial=" + FIRST).body(), startsWith(FIRST + ",1,3,3,5,1\n"));
        post("/close-contact", "serial=" + FIRST + "&door=1");
        assertThat(post("/button", "serial=" + FIRST + "&door=1").body(), containsString(",20\n"));
        assertThat(post("/hold", "serial=" + FIRST + "&door=1").body(), containsString(",37\n"));
        assertThat(post("/force", "serial=" + FIRST + "&door=2").body(), containsString(",38\n"));
        assertThat(post("/alarm", "serial=" + FIRST + "&kind=FIRE").body(), containsString(",39\n"));
        assertThat(post("/power-on", "serial=" + FIRST).body(), containsString(",28\n"));
        post("/clock", "serial=" + FIRST + "&offsetMillis=-1500");
        assertThat(fleet.controller(FIRST).clock().error().toMillis(), is(-1500L));
    }

    @Test
    void tellsWhatIsWrongWithACall() throws Exception {
        assertThat(get("/nonsense").statusCode(), is(404));
        assertThat(get("/swipe").statusCode(), is(405));
        assertThat(post("/swipe", "serial=1&card=5&door=2").body(), is("no controller 1\n"));
        assertThat(post("/swipe", "serial=" + FIRST + "&card=5").body(), is("missing: door\n"));
        assertThat(post("/swipe", "serial=" + FIRST + "&card=5&door=9").statusCode(), is(400));
        assertThat(post("/load/start", "rate=-1").statusCode(), is(400));
        assertThat(post("/faults", "serial=all&nonsense=1").statusCode(), is(400));
        assertThat(get("/health").body(), is("ok\n"));
    }

    private HttpResponse<String> get(String path) throws Exception {
        return http.send(HttpRequest.newBuilder(uri(path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, String form) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(uri(path))
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + control.port() + path);
    }
}
