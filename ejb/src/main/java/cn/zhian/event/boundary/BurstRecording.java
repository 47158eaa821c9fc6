package cn.zhian.event.boundary;

import cn.zhian.device.api.DeviceEvent;
import cn.zhian.device.boundary.EventRejecting;
import cn.zhian.device.boundary.Rejection;
import cn.zhian.event.control.EventCodec;
import cn.zhian.event.control.FaultIsolation;
import cn.zhian.event.control.GroupCommit;
import cn.zhian.event.control.Told;
import cn.zhian.event.control.UnreadableEvents;
import cn.zhian.identity.boundary.Internal;
import cn.zhian.platform.PersonalData;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Stores the bursts of all sessions of the recorder, those that wait at the same time in one transaction. */
@ApplicationScoped
@Internal("The recorder of events")
public class BurstRecording {
    /** Enough to share a disk write, few enough that nobody waits long for a lock of it. */
    private static final int LARGEST_BATCH = 1_000;

    @Inject
    EventStoring storing;

    @Inject
    EventRejecting rejecting;

    private GroupCommit<DeviceEvent> batches;

    /** For the container. */
    public BurstRecording() {}

    /** For tests. */
    public BurstRecording(EventStoring storing, EventRejecting rejecting) {
        this.storing = storing;
        this.rejecting = rejecting;
        start();
    }

    @PostConstruct
    void start() {
        batches = new GroupCommit<>(
                new FaultIsolation(storing::store, (event, failure) -> reject(event, reason(failure)))::store,
                LARGEST_BATCH);
    }

    /**
     * Stores a burst; what can't be stored for its own sake, or be read from its device, is kept as rejected.
     *
     * @param sealed as it was queued
     * @throws RuntimeException if the queue must keep it; also where it can't be decrypted, since then a key is missing
     */
    public void record(byte[] sealed) {
        store(PersonalData.configured().decrypt(sealed));
    }

    /** The same, decrypted. */
    public void store(byte[] burst) {
        List<DeviceEvent> events;
        try {
            events = EventCodec.decode(burst);
        } catch (UnreadableEvents e) {
            rejecting.reject(
                    new Rejection(Optional.empty(), Optional.empty(), Optional.empty(), e.getMessage(), burst));
            return;
        }
        batches.store(events);
        events.forEach(event -> Told.lost(event).ifPresent(what -> reject(event, what)));
    }

    private void reject(DeviceEvent event, String reason) {
        rejecting.reject(new Rejection(
                Optional.of(event.device()),
                event.key(),
                Optional.of(event.receivedAt()),
                reason,
                EventCodec.encode(List.of(event))));
    }

    /** The innermost cause says most; what the database says may quote a value, so its numbers stand for it. */
    private static String reason(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        if (cause instanceof SQLException error) {
            return "Database error " + error.getErrorCode() + ", state " + error.getSQLState();
        }
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }
}
