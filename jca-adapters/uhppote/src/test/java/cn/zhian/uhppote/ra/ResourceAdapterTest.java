package cn.zhian.uhppote.ra;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cn.zhian.adapter.testkit.Await;
import cn.zhian.adapter.testkit.DirectConnectionManager;
import cn.zhian.adapter.testkit.FakeBootstrapContext;
import cn.zhian.adapter.testkit.RecordingEndpointFactory;
import cn.zhian.device.api.CredentialKind;
import cn.zhian.device.api.CredentialStore;
import cn.zhian.device.api.CredentialValue;
import cn.zhian.device.api.DeviceConnection;
import cn.zhian.device.api.DeviceConnectionFactory;
import cn.zhian.device.api.DeviceException;
import cn.zhian.device.api.DeviceException.Reason;
import cn.zhian.device.api.DoorMode;
import cn.zhian.device.api.DoorSetting;
import cn.zhian.device.api.Position;
import cn.zhian.device.api.StoredCredential;
import cn.zhian.device.api.TimeProfile;
import cn.zhian.device.api.Urgency;
import cn.zhian.uhppote.session.FakeController;
import jakarta.resource.spi.ResourceAdapterInternalException;
import java.net.DatagramSocket;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The adapter as the container uses it, with a controller on a real socket. */
class ResourceAdapterTest {
    private final FakeBootstrapContext context = new FakeBootstrapContext();
    private final UhppoteResourceAdapter adapter = new UhppoteResourceAdapter();
    private final RecordingEndpointFactory endpoints = new RecordingEndpointFactory();
    private final UhppoteActivationSpec spec = new UhppoteActivationSpec();
    private final DirectConnectionManager connections = new DirectConnectionManager();
    private DeviceConnectionFactory factory;
    private FakeController controller;

    @BeforeEach
    void start() throws Exception {
        adapter.setListenHost("127.0.0.1");
        adapter.setListenPort(0);
        adapter.setRequestTimeoutMillis(200L);
        adapter.setPollSeconds(1);
        adapter.start(context);
        UhppoteManagedConnectionFactory managed = new UhppoteManagedConnectionFactory();
        managed.setResourceAdapter(adapter);
        factory = (DeviceConnectionFactory) managed.createConnectionFactory(connections);
        controller = new FakeController(423187757L);
    }

    @AfterEach
    void stop() {
        controller.close();
        adapter.stop();
        context.close();
    }

    @Test
    void deliversToTheActivatedEndpointAndEndsAllThreads() throws Exception {
        adapter.endpointActivation(endpoints, spec);
        enrol();
        controller.swipeAndPush(1);
        Await.until("delivered", () -> keyed(endpoints) == 1);
        adapter.endpointDeactivation(endpoints, spec);
        adapter.stop();
        Await.until("all threads end", () -> context.getWorkManager().running() == 0);
        assertThrows(DeviceException.class, this::enrol);
    }

    @Test
    void worksOutwardBeforeAnEndpointIsThere() {
        enrol();
        try (DeviceConnection connection = factory.connect()) {
            done(connection
                    .doors()
                    .orElseThrow()
                    .open(controller.address(), 2, Instant.now().plusSeconds(5)));
        }
        assertThat(controller.asked(0x40), is(1L));
        assertThat(connections.open(), is(0));
        assertThat(endpoints.calls(), is(empty()));
    }

    @Test
    void theLatestEndpointGetsTheEventsAndTheOneBeforeAfterIt() throws Exception {
        RecordingEndpointFactory second = new RecordingEndpointFactory();
        adapter.endpointActivation(endpoints, spec);
        adapter.endpointActivation(second, spec);
        enrol();
        controller.swipeAndPush(1);
        Await.until("second has it", () -> keyed(second) == 1);
        adapter.endpointDeactivation(second, spec);
        controller.swipeAndPush(2);
        Await.until("first has it", () -> keyed(endpoints) == 1);
        adapter.endpointDeactivation(second, spec);
    }

    @Test
    void storesReadsAndRemovesCards() {
        enrol();
        CredentialStore store = factory.connect().credentials().orElseThrow();
        StoredCredential card = card("6154412", 1, 0, 29, 1);
        done(store.put(controller.address(), card, Urgency.NORMAL));
        done(store.put(controller.address(), card("7", 1, 1, 1, 1), Urgency.URGENT));
        assertThat(done(store.count(controller.address())), is(2L));
        List<StoredCredential> all = done(store.readAll(controller.address()));
        assertThat(all.contains(card), is(true));
        done(store.remove(controller.address(), card.credential(), Urgency.URGENT));
        done(store.remove(controller.address(), card.credential(), Urgency.URGENT));
        assertThat(controller.cards(), is(1));
        assertThat(done(store.readAll(controller.address())).size(), is(1));
    }

    @Test
    void refusesWhatControllersCannotHold() {
        CredentialStore store = factory.connect().credentials().orElseThrow();
        assertThat(notStored(store, card("0", 1)), is(Reason.NOT_SUPPORTED));
        assertThat(notStored(store, card("4294967294", 1)), is(Reason.NOT_SUPPORTED));
        assertThat(notStored(store, card("99010119900101001X", 1)), is(Reason.NOT_SUPPORTED));
        assertThat(notStored(store, card("5", 1, 1, 1, 1, 1)), is(Reason.NOT_SUPPORTED));
        assertThat(notStored(store, card("5", 255)), is(Reason.NOT_SUPPORTED));
        StoredCredential endless = new StoredCredential(
                CredentialValue.card(5), LocalDate.of(2026, 1, 1), LocalDate.of(10_000, 1, 1), List.of(1), 0);
        assertThat(notStored(store, endless), is(Reason.NOT_SUPPORTED));
        CredentialValue face = new CredentialValue(CredentialKind.FACE, "5");
        StoredCredential other = new StoredCredential(face, LocalDate.MIN, LocalDate.MAX, List.of(1), 0);
        assertThat(notStored(store, other), is(Reason.NOT_SUPPORTED));
    }

    @Test
    void setsAndReadsDoorsProfilesAndClocks() {
        enrol();
        try (DeviceConnection connection = factory.connect()) {
            DoorSetting locked = new DoorSetting(DoorMode.NORMALLY_CLOSED, 5);
            Instant soon = Instant.now().plusSeconds(5);
            assertThat(
                    done(connection.doors().orElseThrow().set(controller.address(), 4, locked, Urgency.URGENT, soon)),
                    is(locked));
            assertThat(
                    done(connection.doors().orElseThrow().read(controller.address(), 1)),
                    is(new DoorSetting(DoorMode.CONTROLLED, 7)));
            TimeProfile.Span span = new TimeProfile.Span(LocalTime.of(8, 30), LocalTime.of(9, 45));
            done(connection
                    .credentials()
                    .orElseThrow()
                    .putProfile(
                            controller.address(),
                            new TimeProfile(
                                    29,
                                    LocalDate.of(2026, 1, 1),
                                    LocalDate.of(2026, 12, 31),
                                    Set.of(DayOfWeek.MONDAY, DayOfWeek.SUNDAY),
                                    List.of(span),
                                    0)));
            long offset = done(connection.clocks().orElseThrow().offset(controller.address()))
                    .toMillis();
            assertThat(Math.abs(offset) < 1_500, is(true));
            done(connection.clocks().orElseThrow().set(controller.address()));
        }
        assertThat(
                controller.requests().contains("881d" + "20260101" + "20261231" + "01000000000001" + "08300945"),
                is(true));
        assertThat(controller.requests().contains("80" + "040205" + "00".repeat(17)), is(true));
    }

    @Test
    void aClosedConnectionRefuses() {
        DeviceConnection connection = factory.connect();
        connection.close();
        connection.close();
        assertThrows(IllegalStateException.class, connection::doors);
        assertThat(connections.open(), is(0));
    }

    @Test
    void aTakenPortIsAClearErrorAndLeavesNoThreads() throws Exception {
        UhppoteResourceAdapter second = new UhppoteResourceAdapter();
        try (DatagramSocket taken = new DatagramSocket();
                FakeBootstrapContext other = new FakeBootstrapContext()) {
            second.setListenPort(taken.getLocalPort());
            ResourceAdapterInternalException failure =
                    assertThrows(ResourceAdapterInternalException.class, () -> second.start(other));
            assertThat(failure.getMessage().startsWith("UHPPOTE-301 cannot listen on"), is(true));
            Await.until("no threads", () -> other.getWorkManager().running() == 0);
            second.stop();
        }
    }

    @Test
    void wrongPropertiesAreRefused() {
        UhppoteResourceAdapter wrong = new UhppoteResourceAdapter();
        wrong.setRetries(9);
        assertThrows(ResourceAdapterInternalException.class, () -> wrong.start(context));
    }

    private void enrol() {
        try (DeviceConnection connection = factory.connect()) {
            connection.enrol(controller.enrolment(Position.START));
        }
        Await.until("set up", () -> controller.asked(0xA0) > 0);
    }

    private static StoredCredential card(String number, Integer... permissions) {
        return new StoredCredential(
                new CredentialValue(CredentialKind.CARD, number),
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2026, 12, 31),
                List.of(permissions),
                0);
    }

    private Reason notStored(CredentialStore store, StoredCredential credential) {
        CompletionStage<Void> put = store.put(controller.address(), credential, Urgency.NORMAL);
        CompletionException failure = assertThrows(CompletionException.class, () -> done(put));
        return ((DeviceException) failure.getCause()).reason();
    }

    private static long keyed(RecordingEndpointFactory endpoints) {
        return endpoints.durable().stream().filter(e -> e.key().isPresent()).count();
    }

    private static <T> T done(CompletionStage<T> stage) {
        return stage.toCompletableFuture().join();
    }
}
