package cn.zhian.event.control;

import cn.zhian.device.api.StateAspect;
import cn.zhian.device.boundary.DoorContact;
import cn.zhian.device.boundary.NewDeviceRecord;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The latest door contacts of a batch. */
public final class BatchContacts {
    private BatchContacts() {}

    /** One for each door that the batch tells of, by the order of the device's memory. */
    public static List<DoorContact> of(Collection<NewDeviceRecord> fresh) {
        Map<Long, DoorContact> latest = new LinkedHashMap<>();
        for (NewDeviceRecord event : fresh) {
            if (event.fact().aspect().equals(StateAspect.DOOR_CONTACT.name())) {
                event.device().door(event.point()).ifPresent(door -> {
                    DoorContact contact = new DoorContact(
                            door,
                            event.device().communityId(),
                            event.fact().value() == 1,
                            event.key(),
                            event.occurredAt());
                    latest.merge(door.doorId(), contact, (a, b) -> isLater(b, a) ? b : a);
                });
            }
        }
        return List.copyOf(latest.values());
    }

    private static boolean isLater(DoorContact a, DoorContact b) {
        return a.key().epoch() != b.key().epoch()
                ? a.key().epoch() > b.key().epoch()
                : a.key().index() > b.key().index();
    }
}
