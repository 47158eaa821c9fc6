package cn.zhian.event.boundary;

import cn.zhian.device.api.DeviceEvent;
import cn.zhian.device.boundary.RejectedEvents;
import cn.zhian.event.control.EventCodec;
import cn.zhian.event.control.FailureKind;
import cn.zhian.event.control.Told;
import cn.zhian.event.control.UnreadableEvents;
import cn.zhian.identity.boundary.Permission;
import cn.zhian.identity.boundary.Requires;
import cn.zhian.platform.Conflict;
import cn.zhian.platform.PersonalData;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;

/** Stores rejected events after all, once what made them unstorable has been mended. */
@Stateless
public class EventRetrying {
    private static final String STILL = "problem.conflict.rejected-event";

    @Inject
    RejectedEvents rejected;

    @Inject
    EventStoring storing;

    /**
     * Stores a rejected event and takes it off the list. Its natural key holds: stored already is stored once.
     *
     * @throws cn.zhian.platform.NotFound if there is no such event, or the caller may not see it
     * @throws Conflict if it can't be stored now either; it stays on the list
     */
    @Requires(Permission.DEVICE_WRITE)
    public void retry(long id) {
        store(PersonalData.configured().decrypt(rejected.sealed(id)));
        rejected.stored(id);
    }

    private void store(byte[] burst) {
        try {
            List<DeviceEvent> events = EventCodec.decode(burst);
            if (events.stream().anyMatch(event -> Told.lost(event).isPresent())) {
                throw new Conflict(STILL);
            }
            storing.store(events);
        } catch (UnreadableEvents e) {
            throw (Conflict) new Conflict(STILL).initCause(e);
        } catch (Conflict e) {
            throw e;
        } catch (RuntimeException e) {
            if (FailureKind.of(e) == FailureKind.TRANSIENT) {
                throw e;
            }
            throw (Conflict) new Conflict(STILL).initCause(e);
        }
    }
}
