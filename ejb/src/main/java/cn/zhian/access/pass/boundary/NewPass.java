package cn.zhian.access.pass.boundary;

import cn.zhian.device.api.CredentialValue;
import cn.zhian.device.api.Direction;
import cn.zhian.device.api.EventKey;
import cn.zhian.device.api.PassKind;
import cn.zhian.device.api.Passed;
import cn.zhian.device.boundary.DevicePlace;
import cn.zhian.device.boundary.DoorDirection;
import cn.zhian.device.boundary.DoorPlace;
import java.time.Instant;
import java.util.Optional;

/**
 * A pass to be stored.
 *
 * @param event as the device told it, with a natural key
 * @param device that told it
 * @param occurredAt the believable time, to the millisecond
 * @param holder of the credential, where it is known
 */
public record NewPass(Passed event, DevicePlace device, Instant occurredAt, Optional<Holder> holder) {
    private static final int LONGEST_CREDENTIAL = 128;
    private static final int MOST_PICTURES = 10;

    /**
     * Refuses what the columns can't hold, so that the database never has to cut anything.
     *
     * @throws IllegalArgumentException if a part is too long or the key is missing
     */
    public NewPass {
        if (event.key().isEmpty()) {
            throw new IllegalArgumentException("A pass without a natural key");
        }
        if (event.credential().map(CredentialValue::value).orElse("").length() > LONGEST_CREDENTIAL) {
            throw new IllegalArgumentException("A credential of more than " + LONGEST_CREDENTIAL + " characters");
        }
        if (event.pictures().size() > MOST_PICTURES
                || event.pictures().stream().anyMatch(p -> !p.matches("[0-9a-f]{32}"))) {
            throw new IllegalArgumentException("More than " + MOST_PICTURES + " pictures, or one without a reference");
        }
    }

    /** The natural key. */
    public EventKey key() {
        return event.key().orElseThrow();
    }

    /** The door; empty if the device told a number that is not registered. */
    public Optional<DoorPlace> door() {
        return device.door(event.point());
    }

    /**
     * What the device says; else an exit button, which is inside, lets people out; else what the door's reader stands
     * for.
     */
    public Direction direction() {
        if (event.direction() != Direction.UNKNOWN) {
            return event.direction();
        }
        if (event.kind() == PassKind.BUTTON || event.kind() == PassKind.BUTTON_LOCKED) {
            return Direction.OUT;
        }
        return switch (door().map(DoorPlace::direction).orElse(DoorDirection.BOTH)) {
            case IN -> Direction.IN;
            case OUT -> Direction.OUT;
            case BOTH -> Direction.UNKNOWN;
        };
    }
}
