package cn.zhian.uhppote.protocol;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/**
 * The controller's state and newest event (20), asked for or sent on an event.
 *
 * @param event offsets 8–27, the newest event; index 0 if there is none
 * @param contacts offsets 28–31, doors 1–4 open
 * @param buttons offsets 32–35, exit buttons 1–4 pressed
 * @param error offset 36
 * @param sequence offset 40, unsigned 32 bits
 * @param special offset 48
 * @param relays offset 49, one bit per door
 * @param inputs offset 50: bit 0 forced lock, bit 1 fire
 * @param clock offsets 51–53 and 37–39, local time; empty if unreadable
 */
public record Status(
        long serial,
        EventRecord event,
        List<Boolean> contacts,
        List<Boolean> buttons,
        int error,
        long sequence,
        int special,
        int relays,
        int inputs,
        Optional<LocalDateTime> clock)
        implements Reply {
    /** Copies the lists. */
    public Status {
        contacts = List.copyOf(contacts);
        buttons = List.copyOf(buttons);
    }

    static Reply read(FrameReader in) {
        return new Status(
                in.serial(),
                EventRecord.read(in),
                in.bools(28, 4),
                in.bools(32, 4),
                in.u8(36),
                in.u32(40),
                in.u8(48),
                in.u8(49),
                in.u8(50),
                in.shortDate(51).flatMap(d -> in.time(37).map(d::atTime)));
    }

    @Override
    public int code() {
        return FunctionCode.GET_STATUS.code();
    }

    @Override
    public void write(FrameWriter out) {
        event.write(out);
        out.bools(28, contacts);
        out.bools(32, buttons);
        out.u8(36, error);
        out.u32(40, sequence);
        out.u8(48, special);
        out.u8(49, relays);
        out.u8(50, inputs);
        clock.ifPresent(c -> {
            out.time(37, c.toLocalTime());
            out.shortDate(51, c.toLocalDate());
        });
    }
}
