package cn.zhian.device.register.boundary;

import cn.zhian.audit.boundary.Act;
import cn.zhian.audit.boundary.AuditLog;
import cn.zhian.device.register.control.RegisterReading;
import cn.zhian.device.register.control.RegisterRows;
import cn.zhian.device.register.entity.RegisteredDevice;
import cn.zhian.identity.boundary.Callers;
import cn.zhian.identity.boundary.Permission;
import cn.zhian.identity.boundary.Requires;
import cn.zhian.platform.Clocks;
import cn.zhian.platform.Conditions;
import cn.zhian.platform.Conflict;
import cn.zhian.platform.DatabaseResources;
import cn.zhian.platform.Invalid;
import cn.zhian.platform.NotFound;
import cn.zhian.platform.Rows;
import cn.zhian.platform.Slice;
import cn.zhian.platform.Uniqueness;
import cn.zhian.platform.Versions;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/** The register of devices (DV-1). Doors are listed with the rest; their own pages and resources change them. */
@Stateless
public class DeviceRegister {
    private static final Pattern CURSOR = Pattern.compile("(device|door)-([0-9]{1,18})");
    /** Columns that a list can be sorted by. */
    private static final Map<String, String> SORTED = Map.of(
            "name",
            "name",
            "code",
            "code",
            "kind",
            "kind",
            "place",
            "place",
            "placeName",
            "place_name",
            "state",
            "state");

    @PersistenceContext(unitName = "zhian")
    EntityManager entities;

    @Resource(lookup = DatabaseResources.DATA_SOURCE)
    DataSource dataSource;

    @Inject
    Callers callers;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    private interface Reading<T> {
        T of(RegisterReading reading) throws SQLException;
    }

    /**
     * Registers a device.
     *
     * @throws Invalid with all that is wrong with its file
     * @throws Conflict if its code or name is another device's
     */
    @Requires(Permission.DEVICE_WRITE)
    public RegisteredDeviceView create(DeviceEntry entry) {
        callers.current().requireCommunity(entry.communityId());
        DeviceTexts texts = checked(entry, 0);
        RegisteredDevice device = new RegisteredDevice(entry.communityId(), texts, clock.instant());
        entities.persist(device);
        flush();
        audit.record(Act.of("device.create", device.id(), device.communityId(), device.name()));
        return device.view();
    }

    /** @throws NotFound if there is none, or not for the caller */
    @Requires(Permission.DEVICE_READ)
    public RegisteredDeviceView get(long id) {
        return visible(id).view();
    }

    /** A part of the list: devices by id, then doors. */
    @Requires(Permission.DEVICE_READ)
    public Slice<DeviceRow> list(DeviceFilter filter, int size, Optional<String> cursor) {
        Slice.checkSize(size);
        Conditions where = where(filter);
        cursor.ifPresent(text -> after(where, text));
        return Slice.cut(rows(where, "is_door, id LIMIT " + (size + 1)), size, DeviceRow::reference);
    }

    private static void after(Conditions where, String cursor) {
        Matcher parts = CURSOR.matcher(cursor);
        if (!parts.matches()) {
            throw new Invalid("cursor", "problem.cursor");
        }
        int door = parts.group(1).equals("door") ? 1 : 0;
        where.and("is_door > ? OR is_door = ? AND id > ?", door, door, Long.valueOf(parts.group(2)));
    }

    /** A line of the list by its {@link DeviceRow#key()}. @throws NotFound if there is none, or not for the caller */
    @Requires(Permission.DEVICE_READ)
    public DeviceRow row(long key) {
        Conditions where =
                where(DeviceFilter.ALL).and("is_door = ?", key < 0 ? 1 : 0).and("id = ?", Math.abs(key));
        return rows(where, "id").stream().findFirst().orElseThrow(() -> new NotFound("device", key));
    }

    /** How many there are. */
    @Requires(Permission.DEVICE_READ)
    public long count(DeviceFilter filter) {
        return where(filter).count(entities, "FROM " + RegisterRows.ALL);
    }

    /**
     * A page of the list.
     *
     * @param sort field of {@link DeviceRow}; any other puts doors behind the rest, by name
     */
    @Requires(Permission.DEVICE_READ)
    public List<DeviceRow> page(DeviceFilter filter, int offset, int size, String sort, boolean ascending) {
        String order = SORTED.getOrDefault(sort, "is_door, name") + (ascending ? "" : " DESC");
        return rows(where(filter), order + ", is_door, id LIMIT " + size + " OFFSET " + offset);
    }

    /** The files of devices, by id; doors have none. */
    @Requires(Permission.DEVICE_READ)
    public Slice<RegisteredDeviceView> files(DeviceFilter filter, int size, Optional<String> cursor) {
        return new Rows<>(
                        entities,
                        "registered_device",
                        RegisteredDevice.class,
                        RegisteredDevice::id,
                        read -> read.stream().map(RegisteredDevice::view).toList(),
                        where(filter))
                .slice(size, cursor);
    }

    /**
     * Changes a device; its community stays.
     *
     * @throws Invalid with all that is wrong with its file
     * @throws Conflict if its code or name is another device's, or somebody else changed it meanwhile
     */
    @Requires(Permission.DEVICE_WRITE)
    public RegisteredDeviceView change(long id, DeviceEntry entry) {
        RegisteredDevice device = visible(id);
        Versions.check(entry.version(), device.version());
        if (entry.communityId() != device.communityId()) {
            throw new Invalid("communityId", "problem.register.community-fixed");
        }
        device.become(checked(entry, id), clock.instant());
        flush();
        audit.record(Act.of("device.change", id, device.communityId(), device.name()));
        return device.view();
    }

    /** Takes a device that was registered by mistake off the register; one that was dismantled keeps its file. */
    @Requires(Permission.DEVICE_WRITE)
    public void delete(long id) {
        RegisteredDevice device = visible(id);
        entities.remove(device);
        Uniqueness.flush(entities, () -> new Conflict("problem.conflict.device-file.used"));
        audit.record(Act.of("device.delete", id, device.communityId(), device.name()));
    }

    /**
     * The same texts with a name and an address as the rules want them, made of community, place and kind; the name is
     * one that no other device has. Without a kind or a place name there is nothing to suggest.
     */
    @Requires(Permission.DEVICE_READ)
    public DeviceTexts suggested(long communityId, DeviceTexts texts) {
        callers.current().requireVisible(communityId, "community", communityId);
        Optional<String> place = texts.text(DeviceField.PLACE_NAME);
        Optional<DeviceKind> kind = texts.kind();
        if (place.isEmpty() || kind.isEmpty()) {
            return texts;
        }
        DeviceCommunity community = reading(reading -> reading.community(communityId));
        String name = DeviceNames.name(community, place.get(), kind.get(), texts.text(DeviceField.CAMERA_TYPE));
        return texts.with(DeviceField.ADDRESS, DeviceNames.address(community, place.get()))
                .with(DeviceField.NAME, reading(reading -> free(reading, name)));
    }

    private static String free(RegisterReading reading, String name) throws SQLException {
        List<String> turn = DeviceNames.inTurn(name).toList();
        var taken = reading.names(turn);
        return turn.stream()
                .filter(one -> !taken.contains(RegisterReading.normal(one)))
                .findFirst()
                .orElse(name);
    }

    private DeviceTexts checked(DeviceEntry entry, long id) {
        DeviceTexts texts = entry.texts().completed();
        DeviceCommunity community = reading(reading -> reading.community(entry.communityId()));
        LocalDate today = LocalDate.ofInstant(clock.instant(), Clocks.SHOWN);
        var errors = DeviceFileRules.errors(texts, community, today);
        if (!errors.isEmpty()) {
            throw new Invalid(errors);
        }
        for (DeviceField field : List.of(DeviceField.CODE, DeviceField.NAME)) {
            String text = texts.text(field).orElse("");
            if (!text.isEmpty() && reading(reading -> reading.isTaken(field.column(), text, id))) {
                throw new Conflict("problem.conflict.device-file." + field.column(), text);
            }
        }
        return texts;
    }

    private <T> T reading(Reading<T> what) {
        try (Connection connection = dataSource.getConnection()) {
            return what.of(new RegisterReading(connection));
        } catch (SQLException e) {
            throw new IllegalStateException("The register can't be read", e);
        }
    }

    private Conditions where(DeviceFilter filter) {
        return new Conditions()
                .within("community_id", callers.current().domain().communities())
                .andIf("community_id = ?", filter.communityId())
                .andIf("kind = ?", filter.kind().map(Enum::name))
                .andIf("place = ?", filter.place().map(Enum::name))
                .andIf("state = ?", filter.state())
                .andIf("INSTR(CONCAT(name, ' ', COALESCE(code, '')), ?) > 0", filter.text());
    }

    @SuppressWarnings("unchecked")
    private List<DeviceRow> rows(Conditions where, String order) {
        List<Object[]> rows = where.bind(entities.createNativeQuery(
                        "SELECT * FROM " + RegisterRows.ALL + where.sql() + " ORDER BY " + order))
                .getResultList();
        return rows.stream().map(DeviceRegister::row).toList();
    }

    private static DeviceRow row(Object[] row) {
        return new DeviceRow(
                (String) row[0],
                ((Number) row[1]).longValue(),
                ((Number) row[2]).intValue() == 1,
                ((Number) row[3]).longValue(),
                (String) row[4],
                Optional.ofNullable((String) row[5]),
                DeviceKind.valueOf((String) row[6]),
                PlaceKind.valueOf((String) row[7]),
                (String) row[8],
                ((Number) row[9]).intValue());
    }

    private RegisteredDevice visible(long id) {
        RegisteredDevice device = Optional.ofNullable(entities.find(RegisteredDevice.class, id))
                .orElseThrow(() -> new NotFound("device", id));
        callers.current().requireVisible(device.communityId(), "device", id);
        return device;
    }

    private void flush() {
        Uniqueness.flush(entities, () -> new Conflict("problem.conflict.device-file.taken"));
    }
}
