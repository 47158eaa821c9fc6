package cn.zhian.device.boundary;

import cn.zhian.device.api.EventKey;
import cn.zhian.device.control.DeviceRecordRows;
import cn.zhian.device.control.DeviceStateRows;
import cn.zhian.device.control.UndatedRows;
import cn.zhian.identity.boundary.Internal;
import cn.zhian.platform.DatabaseResources;
import cn.zhian.platform.SequenceBlock;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/** Stores what devices tell besides passes, in the caller's transaction. */
@ApplicationScoped
@Internal("The recorder of events")
public class DeviceRecording {
    private static final int ID_BLOCK = 1_000;
    private static final Comparator<NewDeviceRecord> KEY_ORDER = Comparator.<NewDeviceRecord>comparingLong(
                    event -> event.device().controllerId())
            .thenComparingInt(event -> event.key().epoch())
            .thenComparingLong(event -> event.key().index())
            .thenComparingLong(event -> event.key().digest());

    @Resource(lookup = DatabaseResources.DATA_SOURCE)
    DataSource dataSource;

    private final SequenceBlock ids = new SequenceBlock("device_record_seq", ID_BLOCK);

    /** For the container. */
    public DeviceRecording() {}

    /** For tests. */
    public DeviceRecording(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    private interface Work<T> {
        T run(Connection connection) throws SQLException;
    }

    private <T> T with(Work<T> work) {
        try (Connection connection = dataSource.getConnection()) {
            return work.run(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("What devices told can't be stored", e);
        }
    }

    /** The times that were given to events of a controller; empty for those that have one of their own. */
    public Map<EventKey, Instant> givenTimes(DevicePlace device, Collection<EventKey> keys) {
        return keys.isEmpty() ? Map.of() : with(connection -> UndatedRows.find(connection, device, keys));
    }

    /**
     * Gives a time to an event whose own is not believable.
     *
     * @param ownTime what the device says; an event that is stored under it already (the platform's clock was wrong
     *     then) keeps it
     * @return the time under which the event is to be stored, the same for every storing
     */
    public Instant giveTime(Undated event, Optional<Instant> ownTime) {
        return with(connection -> ownTime.isPresent() && UndatedRows.storedAt(connection, event, ownTime.get())
                ? ownTime.get()
                : UndatedRows.keep(connection, event));
    }

    /** Stores events of controllers' memories, and returns those that were not known before. */
    public List<NewDeviceRecord> store(List<NewDeviceRecord> records) {
        if (records.isEmpty()) {
            return List.of();
        }
        List<NewDeviceRecord> ordered = records.stream().sorted(KEY_ORDER).toList();
        return with(connection -> new DeviceRecordRows(ids).insert(connection, ordered));
    }

    /**
     * Notes what a batch tells about its controllers.
     *
     * @param all at most one for each controller
     * @return the links that changed
     */
    public List<LinkChange> advance(List<Progress> all) {
        List<Progress> ordered = all.stream()
                .sorted(Comparator.comparingLong(one -> one.device().controllerId()))
                .toList();
        return with(connection -> {
            DeviceStateRows.advance(connection, ordered);
            DeviceStateRows.seen(connection, ordered);
            DeviceStateRows.clocks(connection, ordered);
            DeviceStateRows.undated(connection, ordered);
            List<LinkChange> changed = DeviceStateRows.link(connection, ordered);
            DeviceStateRows.stretches(connection, changed);
            return changed;
        });
    }

    /**
     * Notes door contacts.
     *
     * @param all at most one for each door, the latest
     * @return those that changed what was known
     */
    public List<DoorContact> contacts(List<DoorContact> all) {
        List<DoorContact> ordered = all.stream()
                .sorted(Comparator.comparingLong(one -> one.door().doorId()))
                .toList();
        return ordered.isEmpty() ? List.of() : with(connection -> DeviceStateRows.contacts(connection, ordered));
    }
}
