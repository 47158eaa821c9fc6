package cn.zhian.arquillian;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;

import cn.zhian.access.pass.boundary.PassFilter;
import cn.zhian.access.pass.boundary.Passes;
import cn.zhian.community.boundary.BuildingData;
import cn.zhian.community.boundary.Buildings;
import cn.zhian.community.boundary.Communities;
import cn.zhian.community.boundary.CommunityData;
import cn.zhian.community.boundary.CommunityKind;
import cn.zhian.community.boundary.HouseData;
import cn.zhian.community.boundary.HouseUse;
import cn.zhian.community.boundary.Houses;
import cn.zhian.community.boundary.UnitData;
import cn.zhian.community.boundary.Units;
import cn.zhian.device.api.DeviceAddress;
import cn.zhian.device.api.DeviceEvent;
import cn.zhian.device.boundary.ControllerData;
import cn.zhian.device.boundary.Controllers;
import cn.zhian.device.boundary.EventRejecting;
import cn.zhian.device.boundary.Rejection;
import cn.zhian.event.boundary.EventInlet;
import cn.zhian.event.boundary.EventQueue;
import cn.zhian.event.boundary.EventRetrying;
import cn.zhian.event.control.EventCodec;
import cn.zhian.identity.boundary.DomainGrant;
import cn.zhian.identity.boundary.Role;
import cn.zhian.identity.boundary.SignIn;
import cn.zhian.identity.boundary.SignInResult;
import cn.zhian.identity.boundary.Unauthenticated;
import cn.zhian.identity.boundary.UserCreated;
import cn.zhian.identity.boundary.UserData;
import cn.zhian.identity.boundary.Users;
import cn.zhian.platform.Conflict;
import cn.zhian.platform.DatabaseResources;
import cn.zhian.platform.Denied;
import cn.zhian.platform.NotFound;
import cn.zhian.platform.Problem;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@DisplayName("Services and adapters inside the server")
@ExtendWith(ArquillianExtension.class)
class ServicesIT {
    private static final String PASSWORD = "Inside-The-Server-2026";

    @Inject
    As as;

    @Inject
    SignIn signIn;

    @Inject
    Users users;

    @Inject
    Communities communities;

    @Inject
    Buildings buildings;

    @Inject
    Units units;

    @Inject
    Houses houses;

    @Inject
    Controllers controllers;

    @Inject
    Passes passes;

    @Inject
    DocumentStory documents;

    @Inject
    ReminderStory reminders;

    @Inject
    EventInlet inlet;

    @Inject
    EventRejecting rejecting;

    @Inject
    EventRetrying retrying;

    @Resource(lookup = DatabaseResources.DATA_SOURCE)
    DataSource source;

    @Resource(lookup = EventQueue.FACTORY)
    ConnectionFactory broker;

    @Deployment
    static WebArchive application() {
        return BuiltApplication.with(List.of("artemis", "uhppote"))
                .addClasses(Boundaries.class, Boundaries.Operation.class, Happening.class)
                .addClasses(DocumentStory.class, ReminderStory.class);
    }

    @Test
    void refusesNobodyAndEveryRoleWithoutThePermission() throws Exception {
        List<Boundaries.Operation> operations = Boundaries.all();
        assertThat(operations.size(), is(greaterThan(60)));
        List<String> wrong = new ArrayList<>();
        for (Boundaries.Operation operation : operations) {
            operation.expect(Unauthenticated.class).ifPresent(found -> wrong.add("nobody: " + found));
        }
        asAdministrator();
        long community = community("330283001001");
        for (Role role : Role.values()) {
            String name = user(role, community);
            as.user(name);
            for (Boundaries.Operation operation : operations) {
                if (!role.permissions().contains(operation.permission())) {
                    operation.expect(Denied.class).ifPresent(found -> wrong.add(role + ": " + found));
                }
            }
            as.user("admin");
        }
        assertThat(wrong, is(empty()));
    }

    @Test
    void keepsCommunitiesApart() throws Exception {
        asAdministrator();
        long east = community("330283001002");
        long west = community("330283001003");
        long building = buildings
                .create(new BuildingData(west, "西1幢", Optional.empty()))
                .id();
        long unit =
                units.create(new UnitData(building, "西1单元", Optional.empty())).id();
        houses.create(
                new HouseData(unit, "101", Optional.empty(), Optional.empty(), HouseUse.VACANT, Optional.empty()));
        String manager = user(Role.MANAGER, east);
        String administrator = user(Role.ADMINISTRATOR, east);
        as.user(manager);
        assertThat(refusal(() -> buildings.get(building)), is(NotFound.class.getSimpleName()));
        assertThat(
                refusal(() -> buildings.create(new BuildingData(west, "东1幢", Optional.empty()))),
                is(Denied.class.getSimpleName()));
        assertThat(
                buildings
                        .create(new BuildingData(east, "东1幢", Optional.empty()))
                        .communityId(),
                is(east));
        // An administrator of one community has nearly every permission, so only the community can refuse.
        List<String> wrong = new ArrayList<>();
        for (String name : List.of(manager, administrator)) {
            as.user(name);
            for (Boundaries.Operation operation : Boundaries.all()) {
                operation.into(west).ifPresent(found -> wrong.add(name + ": " + found));
            }
        }
        assertThat(wrong, is(empty()));
    }

    @Test
    void deliversAgainWhatATransactionLost() throws Exception {
        execute("CREATE TABLE IF NOT EXISTS it_delivery (text VARCHAR(50))");
        try (JMSContext context = broker.createContext()) {
            context.createProducer().send(context.createQueue(OnceFailing.ADDRESS), "one");
        }
        Deliveries.Delivery first = Deliveries.all().poll(20, TimeUnit.SECONDS);
        assertThat(first, is(new Deliveries.Delivery("one", false)));
        Deliveries.Delivery second = Deliveries.all().poll(20, TimeUnit.SECONDS);
        assertThat(second, is(new Deliveries.Delivery("one", true)));
        assertThat("a third delivery", Deliveries.all().poll(2, TimeUnit.SECONDS) == null, is(true));
        // What the failed delivery had written went with its transaction.
        assertThat(count("SELECT COUNT(*) FROM it_delivery"), is(1L));
    }

    @Test
    void deliversAgainWhatFailedOutsideATransaction() throws Exception {
        try (JMSContext context = broker.createContext()) {
            context.createProducer().send(context.createQueue(OnceRefusing.ADDRESS), "two");
        }
        assertThat(Deliveries.all().poll(20, TimeUnit.SECONDS), is(new Deliveries.Delivery("two", false)));
        assertThat(Deliveries.all().poll(20, TimeUnit.SECONDS), is(new Deliveries.Delivery("two", true)));
        assertThat("a third delivery", Deliveries.all().poll(2, TimeUnit.SECONDS) == null, is(true));
    }

    @Test
    void storesWhatAnAdapterTellsOnceHoweverOftenItIsTold() throws Exception {
        asAdministrator();
        long community = community("330283001004");
        DeviceAddress address = Happening.ADDRESS;
        controllers.register(new ControllerData(
                community, address.protocol(), address.serial(), "127.0.0.1", Optional.of(9), Optional.empty(), "控制器"));
        inlet.take(List.of(Happening.pass(1), Happening.pass(2)));
        inlet.take(List.of(Happening.pass(2), Happening.pass(3)));
        String passesOf = "SELECT COUNT(*) FROM pass_record WHERE community_id = " + community;
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (count(passesOf) < 3 && System.nanoTime() < end) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
        assertThat(count(passesOf), is(3L));
        assertThat(
                passes.search(PassFilter.ALL, 10, Optional.empty()).items().stream()
                        .filter(pass -> pass.communityId() == community)
                        .count(),
                is(3L));
    }

    @Test
    void storesARejectedEventAgainWhenAsked() throws Exception {
        asAdministrator();
        long community = community("330283001005");
        DeviceAddress address = new DeviceAddress("uhppote", "410000002");
        controllers.register(new ControllerData(
                community, address.protocol(), address.serial(), "127.0.0.1", Optional.of(9), Optional.empty(), "控制器"));
        long mended = rejected(Happening.pass(address, 1, 0));
        long broken = rejected(Happening.pass(address, 2, 11));
        retrying.retry(mended);
        assertThat(refusal(() -> retrying.retry(broken)), is(Conflict.class.getSimpleName()));
        assertThat(refusal(() -> retrying.retry(mended)), is(NotFound.class.getSimpleName()));
        assertThat(count("SELECT COUNT(*) FROM pass_record WHERE community_id = " + community), is(1L));
        assertThat(count("SELECT COUNT(*) FROM rejected_event WHERE id = " + broken), is(1L));
        assertThat(count("SELECT COUNT(*) FROM audit_entry WHERE action = 'rejected-event.retry'"), is(1L));
    }

    @Test
    void issuesADocumentWithTheActThatCallsForIt() throws Exception {
        asAdministrator();
        documents.tell(community("330283001006"));
        assertThat(count("SELECT COUNT(*) FROM audit_entry WHERE action = 'document.issue'"), is(2L));
        assertThat(count("SELECT COUNT(*) FROM audit_entry WHERE action = 'document.download'"), is(2L));
    }

    @Test
    void tellsOfALateTaskOnceHoweverManyTimersFindIt() throws Exception {
        asAdministrator();
        reminders.tell(community("330281007008"));
    }

    private long rejected(DeviceEvent event) throws SQLException {
        rejecting.reject(new Rejection(
                Optional.of(event.device()),
                event.key(),
                Optional.of(event.receivedAt()),
                "by the test",
                EventCodec.encode(List.of(event))));
        return count("SELECT MAX(id) FROM rejected_event");
    }

    private void asAdministrator() throws IOException {
        Path first = Path.of(System.getProperty("zhian.data"), "first-login.txt");
        if (Files.exists(first)) {
            String old = Files.readAllLines(first).stream()
                    .filter(line -> line.startsWith("password="))
                    .map(line -> line.substring(9))
                    .findFirst()
                    .orElseThrow();
            newPassword("admin", old);
        }
        as.user("admin");
    }

    private long community(String committee) {
        String code = committee + "001";
        return communities
                .create(CommunityData.of(code, "小区" + code, "测试路", CommunityKind.CLOSED))
                .id();
    }

    private String user(Role role, long community) {
        String name = role.name().toLowerCase(java.util.Locale.ROOT) + "-" + community;
        UserCreated created = users.create(
                name,
                new UserData(
                        Optional.empty(), Set.of(role), Set.of(DomainGrant.community(community)), Optional.empty()));
        newPassword(name, created.oneTimePassword());
        return name;
    }

    private void newPassword(String name, String old) {
        SignInResult result = signIn.changePassword(name, old, PASSWORD, "127.0.0.1");
        assertThat(result.toString(), result instanceof SignInResult.SignedIn, is(true));
    }

    private static String refusal(Runnable call) {
        try {
            call.run();
            return "none";
        } catch (Problem problem) {
            return problem.getClass().getSimpleName();
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private long count(String sql) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getLong(1);
        }
    }
}
