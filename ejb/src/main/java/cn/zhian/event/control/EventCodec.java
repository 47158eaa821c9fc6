package cn.zhian.event.control;

import cn.zhian.device.api.AlarmKind;
import cn.zhian.device.api.Alarmed;
import cn.zhian.device.api.CaptureKind;
import cn.zhian.device.api.Captured;
import cn.zhian.device.api.CredentialKind;
import cn.zhian.device.api.CredentialValue;
import cn.zhian.device.api.DeviceEvent;
import cn.zhian.device.api.Direction;
import cn.zhian.device.api.Measured;
import cn.zhian.device.api.Origin;
import cn.zhian.device.api.PassKind;
import cn.zhian.device.api.Passed;
import cn.zhian.device.api.StateAspect;
import cn.zhian.device.api.StateChanged;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A burst of events as bytes, for the queue.
 *
 * <p>{@code version (1 byte) | count (2) | events}. An event is {@code kind (1) | origin | its own parts}; a text is
 * {@code length (2) | UTF-8}; enumerated values go by name, so that a later version may add some anywhere. A queue outlives
 * an update, so a version that was ever released stays readable.
 */
public final class EventCodec {
    /** Most events in one burst. */
    public static final int LARGEST_BURST = 1_000;

    static final byte VERSION = 1;
    private static final byte PASSED = 1;
    private static final byte ALARMED = 2;
    private static final byte CAPTURED = 3;
    private static final byte MEASURED = 4;
    private static final byte STATE_CHANGED = 5;

    private EventCodec() {}

    /** @throws IllegalArgumentException unless there are 1 to {@link #LARGEST_BURST} events */
    public static byte[] encode(List<DeviceEvent> events) {
        if (events.isEmpty() || events.size() > LARGEST_BURST) {
            throw new IllegalArgumentException("A burst has 1 to " + LARGEST_BURST + " events, not " + events.size());
        }
        EventOutput out = new EventOutput();
        out.octet(VERSION);
        out.unsignedShort(events.size());
        events.forEach(event -> write(out, event));
        return out.bytes();
    }

    private static void write(EventOutput out, DeviceEvent event) {
        if (event instanceof Passed passed) {
            writePassed(out, passed);
        } else if (event instanceof Alarmed alarmed) {
            writeAlarmed(out, alarmed);
        } else if (event instanceof Captured captured) {
            writeCaptured(out, captured);
        } else if (event instanceof Measured measured) {
            writeMeasured(out, measured);
        } else if (event instanceof StateChanged changed) {
            writeStateChanged(out, changed);
        }
    }

    private static void writePassed(EventOutput out, Passed passed) {
        out.octet(PASSED);
        out.origin(passed.origin());
        out.name(passed.kind());
        out.name(passed.direction());
        out.flag(passed.credential().isPresent());
        passed.credential().ifPresent(credential -> {
            out.name(credential.kind());
            out.text(credential.value());
        });
        out.number(passed.reason());
        out.texts(passed.pictures());
    }

    private static void writeAlarmed(EventOutput out, Alarmed alarmed) {
        out.octet(ALARMED);
        out.origin(alarmed.origin());
        out.name(alarmed.kind());
        out.flag(alarmed.active());
        out.number(alarmed.code());
    }

    private static void writeCaptured(EventOutput out, Captured captured) {
        out.octet(CAPTURED);
        out.origin(captured.origin());
        out.name(captured.kind());
        List<String> flat = new ArrayList<>();
        new TreeMap<>(captured.attributes()).forEach((name, value) -> flat.addAll(List.of(name, value)));
        out.texts(flat);
        out.texts(captured.pictures());
    }

    private static void writeMeasured(EventOutput out, Measured measured) {
        out.octet(MEASURED);
        out.origin(measured.origin());
        out.text(measured.quantity());
        out.text(measured.value().toString());
        out.text(measured.unit());
    }

    private static void writeStateChanged(EventOutput out, StateChanged changed) {
        out.octet(STATE_CHANGED);
        out.origin(changed.origin());
        out.name(changed.aspect());
        out.number(changed.value());
        out.text(changed.detail());
    }

    /** @throws UnreadableEvents if the bytes are anything but one whole burst */
    public static List<DeviceEvent> decode(byte[] bytes) {
        EventInput in = new EventInput(bytes);
        int version = in.octet();
        if (version != VERSION) {
            throw new UnreadableEvents("Version " + version + " is unknown");
        }
        int count = in.unsignedShort();
        if (count == 0 || count > LARGEST_BURST) {
            throw new UnreadableEvents("A burst of " + count + " events");
        }
        List<DeviceEvent> events = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            events.add(read(in));
        }
        in.end();
        return events;
    }

    private static DeviceEvent read(EventInput in) {
        int kind = in.octet();
        Origin origin = in.origin();
        return switch (kind) {
            case PASSED -> readPassed(in, origin);
            case ALARMED -> new Alarmed(origin, in.name(AlarmKind.class), in.flag(), in.integer());
            case CAPTURED -> new Captured(origin, in.name(CaptureKind.class), attributes(in.texts()), in.texts());
            case MEASURED -> new Measured(origin, in.text(), decimal(in.text()), in.text());
            case STATE_CHANGED -> new StateChanged(origin, in.name(StateAspect.class), in.number(), in.text());
            default -> throw new UnreadableEvents("Event kind " + kind + " is unknown");
        };
    }

    private static Passed readPassed(EventInput in, Origin origin) {
        PassKind kind = in.name(PassKind.class);
        Direction direction = in.name(Direction.class);
        Optional<CredentialValue> credential = in.flag()
                ? Optional.of(new CredentialValue(in.name(CredentialKind.class), in.text()))
                : Optional.empty();
        return new Passed(origin, kind, direction, credential, in.integer(), in.texts());
    }

    private static Map<String, String> attributes(List<String> flat) {
        if (flat.size() % 2 != 0) {
            throw new UnreadableEvents("An attribute without a value");
        }
        Map<String, String> attributes = new TreeMap<>();
        for (int i = 0; i < flat.size(); i += 2) {
            attributes.put(flat.get(i), flat.get(i + 1));
        }
        return attributes;
    }

    private static BigDecimal decimal(String text) {
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException e) {
            throw new UnreadableEvents("A measured value that is no number");
        }
    }
}
