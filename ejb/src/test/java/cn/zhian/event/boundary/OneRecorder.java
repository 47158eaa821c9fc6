package cn.zhian.event.boundary;

import cn.zhian.access.pass.boundary.Holder;
import cn.zhian.access.pass.boundary.PassRecording;
import cn.zhian.alarm.boundary.AlarmRaising;
import cn.zhian.device.api.DeviceEvent;
import cn.zhian.device.boundary.DevicePlaces;
import cn.zhian.device.boundary.DeviceRecording;
import cn.zhian.device.boundary.EventRejecting;
import cn.zhian.event.control.FaultIsolation;
import cn.zhian.platform.OneConnection;
import cn.zhian.platform.PersonalData;
import cn.zhian.platform.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/** A recorder as one server has it, on a connection of its own, with the transactions made by hand. */
final class OneRecorder extends EventStoring implements AutoCloseable {
    private final Connection connection;
    private final Published<Object> fired = new Published<>();
    private final EventRejecting rejecting;
    private int fresh;

    OneRecorder(TestDatabase database, PersonalData personal) throws SQLException {
        connection = database.open();
        connection.setAutoCommit(false);
        DataSource source = new OneConnection(connection).dataSource();
        places = new DevicePlaces(source, Clock.systemUTC());
        devices = new DeviceRecording(source);
        passes = new PassRecording(source, personal);
        alarms = new AlarmRaising(source, new Published<>());
        published = fired;
        holders = new Holders() {
            @Override
            public Map<String, Holder> of(long communityId, Collection<String> values) {
                return values.stream()
                        .collect(java.util.stream.Collectors.toMap(
                                value -> value,
                                value -> new Holder(
                                        Long.parseLong(value),
                                        Long.parseLong(value) % 3000,
                                        Optional.of(Long.parseLong(value) % 1200),
                                        Optional.of(Long.parseLong(value) % 60),
                                        Optional.of(Long.parseLong(value) % 20))));
            }
        };
        rejecting = new EventRejecting(source, places, Clock.systemUTC(), personal);
    }

    /** What was fired so far. */
    List<Object> fired() {
        return fired.fired();
    }

    @Override
    public int store(List<DeviceEvent> events) {
        try {
            int stored = super.store(events);
            connection.commit();
            fresh += stored;
            return stored;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } finally {
            rollBack();
        }
    }

    private void rollBack() {
        try {
            connection.rollback();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Stores a batch, but the connection is lost before it is committed. */
    void storeAndCutOff(List<DeviceEvent> events) throws SQLException {
        super.store(events);
        connection.abort(Runnable::run);
    }

    /** Stores batches, tries again what met another recorder; returns how many rows were new. */
    int storeAll(List<List<DeviceEvent>> batches) {
        FaultIsolation isolation = new FaultIsolation(this::store, (event, failure) -> {
            throw failure;
        });
        batches.forEach(isolation::store);
        return fresh;
    }

    /** Takes a burst as the queue holds it. */
    void record(byte[] burst) throws SQLException {
        new BurstRecording(this, rejecting).store(burst);
        connection.commit();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
