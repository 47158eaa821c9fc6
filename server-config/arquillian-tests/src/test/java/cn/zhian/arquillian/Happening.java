package cn.zhian.arquillian;

import cn.zhian.device.api.CredentialValue;
import cn.zhian.device.api.DeviceAddress;
import cn.zhian.device.api.DeviceEvent;
import cn.zhian.device.api.Direction;
import cn.zhian.device.api.EventKey;
import cn.zhian.device.api.Origin;
import cn.zhian.device.api.PassKind;
import cn.zhian.device.api.Passed;
import java.time.Instant;
import java.util.Collections;
import java.util.Optional;

/** What a controller tells. */
final class Happening {
    /** A controller of the tests. */
    static final DeviceAddress ADDRESS = new DeviceAddress("uhppote", "410000001");

    private static final Instant TIME = Instant.now();

    private Happening() {}

    /** An unknown card at the first door; the same index is the same event. */
    static DeviceEvent pass(long index) {
        return pass(ADDRESS, index, 0);
    }

    /** The same at another controller, with pictures; more than ten cannot be stored. */
    static DeviceEvent pass(DeviceAddress device, long index, int pictures) {
        EventKey key = new EventKey(device, 1, index, 1000 + index);
        return new Passed(
                Origin.recorded(key, Optional.of(TIME), TIME, 1),
                PassKind.INVALID_CARD,
                Direction.IN,
                Optional.of(CredentialValue.card(7_000_001)),
                9,
                Collections.nCopies(pictures, "0".repeat(32)));
    }
}
