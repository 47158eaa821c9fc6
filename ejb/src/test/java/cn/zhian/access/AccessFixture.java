package cn.zhian.access;

import cn.zhian.access.control.Sql;
import cn.zhian.access.credential.boundary.CredentialDirectory;
import cn.zhian.access.credential.boundary.Credentials;
import cn.zhian.access.distribution.boundary.CompareWithDevice;
import cn.zhian.access.distribution.boundary.ComparisonDesk;
import cn.zhian.access.distribution.boundary.ComparisonRequested;
import cn.zhian.access.distribution.boundary.ControllerLimits;
import cn.zhian.access.distribution.boundary.DistributionProgressed;
import cn.zhian.access.distribution.boundary.DistributionState;
import cn.zhian.access.distribution.boundary.Wishes;
import cn.zhian.access.distribution.boundary.WishesChanged;
import cn.zhian.access.distribution.control.Channel;
import cn.zhian.access.distribution.control.Courier;
import cn.zhian.access.distribution.control.FakeDevices;
import cn.zhian.access.emergency.boundary.EmergencyChanged;
import cn.zhian.access.emergency.boundary.EmergencyRelease;
import cn.zhian.access.emergency.boundary.ReleaseDesk;
import cn.zhian.access.right.boundary.AccessGroups;
import cn.zhian.access.right.boundary.AccessTimes;
import cn.zhian.access.right.boundary.DoorGroups;
import cn.zhian.access.right.boundary.Rights;
import cn.zhian.access.right.control.GroupBook;
import cn.zhian.access.right.control.RightChanges;
import cn.zhian.audit.boundary.Act;
import cn.zhian.audit.boundary.AuditLog;
import cn.zhian.device.api.DeviceAddress;
import cn.zhian.device.api.DoorSetting;
import cn.zhian.device.api.StoreLimits;
import cn.zhian.device.boundary.ControllerRef;
import cn.zhian.device.boundary.DeviceStates;
import cn.zhian.device.boundary.DoorRef;
import cn.zhian.exchange.record.Changed;
import cn.zhian.identity.boundary.Caller;
import cn.zhian.identity.boundary.Callers;
import cn.zhian.identity.boundary.Domain;
import cn.zhian.identity.boundary.Role;
import cn.zhian.platform.OneConnection;
import cn.zhian.platform.PersonalData;
import cn.zhian.platform.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * The boundaries of access on a real MariaDB, with a clerk of community 1 in front, a register and residents made up, and
 * controllers behind the courier of the product. Each call of {@link #in} is one transaction.
 */
public final class AccessFixture implements AutoCloseable {
    /** The boundaries on one connection. */
    public static final class Desk {
        /** Its parts. */
        public Credentials credentials;

        public CredentialDirectory directory;
        public Rights rights;
        public AccessGroups groups;
        public DoorGroups doorGroups;
        public AccessTimes times;
        public Wishes wishes;
        public DistributionState state;
        public CompareWithDevice comparisons;
        public ComparisonDesk answers;
        public EmergencyRelease emergency;
        public ReleaseDesk releases;
        public Sql sql;
    }

    /** A clock that a test sets. */
    public static final class TestClock extends Clock {
        private volatile Instant now = Instant.parse("2026-11-20T04:00:00Z");

        /** Sets it. */
        public void set(String instant) {
            now = Instant.parse(instant);
        }

        @Override
        public ZoneId getZone() {
            return ZoneId.of("UTC");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    /** What was audited. */
    public final List<Act> acts = new CopyOnWriteArrayList<>();

    public final TestClock clock = new TestClock();
    public final FakeResidents residents = new FakeResidents();
    public final FakeRegister register;
    public final FakeDevices devices;
    public final Courier courier;
    public volatile StoreLimits limits = ControllerLimits.ASSUMED;
    public volatile Caller caller = clerkOf(1);

    /** What the register was told of doors. */
    public final Map<Long, DoorSetting> confirmed = new ConcurrentHashMap<>();

    private final TestDatabase database;
    private final Path keys;
    private final PersonalData personal;
    private final ScheduledExecutorService executor = Executors.newScheduledThreadPool(3);

    private AccessFixture(TestDatabase database, int controllers, long roundTripMicros) throws Exception {
        this.database = database;
        keys = Files.createTempDirectory("zhian-keys").resolve("keys");
        personal = PersonalData.withKeysOf(keys);
        register = new FakeRegister(controllers);
        devices = new FakeDevices(roundTripMicros);
        courier = new Courier(
                new TestParcelStore(database, personal, clock),
                id -> register.controller(id)
                        .filter(ControllerRef::online)
                        .map(one -> new Channel(1, new DeviceAddress("fake", String.valueOf(id)), devices)),
                executor,
                task -> executor.schedule(task, 100, TimeUnit.MILLISECONDS),
                moved -> {});
    }

    /** Starts with empty tables. */
    public static AccessFixture start(String schema, int controllers, long roundTripMicros) throws Exception {
        return new AccessFixture(TestDatabase.migrated(schema), controllers, roundTripMicros);
    }

    /** A clerk of one community. */
    public static Caller clerkOf(long communityId) {
        return new Caller(7, "clerk", Role.CLERK.permissions(), Domain.of(Set.of(communityId)));
    }

    /** Runs work in one transaction; observers after success run when it has committed. */
    public <T> T in(Function<Desk, T> work) throws Exception {
        try (Connection connection = database.open()) {
            connection.setAutoCommit(false);
            Fired<WishesChanged> changed = new Fired<>(WishesChanged.class, change -> {
                if (change.urgent()) {
                    courier.hurry(change.controllerIds());
                }
                courier.nudge(change.controllerIds());
            });
            T result = work.apply(desk(connection, changed));
            connection.commit();
            changed.commit();
            return result;
        }
    }

    /** The same on another thread's own connection. */
    public <T> Callable<T> task(Function<Desk, T> work) {
        return () -> in(work);
    }

    private Desk desk(Connection connection, Fired<WishesChanged> changed) throws SQLException {
        try {
            Callers callers = () -> caller;
            AuditLog audit = acts::add;
            Wiring wiring = new Wiring(
                    new OneConnection(connection).dataSource(),
                    callers,
                    audit,
                    clock,
                    residents,
                    personal,
                    register,
                    changed,
                    new Fired<>(DistributionProgressed.class, one -> {}),
                    new Fired<>(EmergencyChanged.class, one -> {}),
                    new Fired<>(Changed.class, one -> {}),
                    new DeviceStates() {
                        @Override
                        public void confirmed(DoorRef door, DoorSetting setting) {
                            confirmed.put(door.id(), setting);
                        }
                    },
                    new Fired<>(ComparisonRequested.class, one -> {}),
                    new ControllerLimits() {
                        @Override
                        public StoreLimits of(String protocol) {
                            return limits;
                        }
                    });
            Desk desk = new Desk();
            wiring.make(RightChanges.class);
            desk.wishes = wiring.make(Wishes.class);
            wiring.make(Class.forName("cn.zhian.access.right.boundary.RightNames"));
            desk.credentials = wiring.make(Credentials.class);
            desk.directory = wiring.make(CredentialDirectory.class);
            desk.rights = wiring.make(Rights.class);
            wiring.make(GroupBook.class);
            desk.groups = wiring.make(AccessGroups.class);
            desk.doorGroups = wiring.make(DoorGroups.class);
            desk.times = wiring.make(AccessTimes.class);
            desk.state = wiring.make(DistributionState.class);
            desk.comparisons = wiring.make(CompareWithDevice.class);
            desk.answers = wiring.make(ComparisonDesk.class);
            desk.emergency = wiring.make(EmergencyRelease.class);
            desk.releases = wiring.make(ReleaseDesk.class);
            desk.sql = new Sql(connection);
            return desk;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        executor.shutdownNow();
        devices.close();
    }
}
