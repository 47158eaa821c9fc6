package cn.zhian.uhppote.session;

import cn.zhian.device.api.DeviceAddress;
import cn.zhian.device.api.EventKey;
import cn.zhian.device.api.Origin;
import cn.zhian.device.api.StateAspect;
import cn.zhian.device.api.StateChanged;
import cn.zhian.uhppote.protocol.EventRecord;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** Puts into the outbox what one controller told and what the platform saw of it. Only on the loop's thread. */
final class Announcer implements EventSink {
    private static final Logger LOG = System.getLogger(Announcer.class.getName());

    private enum Told {
        NOTHING,
        UP,
        DOWN
    }

    private final DeviceAddress device;
    private final Clock clock;
    private final Outbox outbox;
    private final ClockWatch watch;
    private Told link = Told.NOTHING;
    private Told toldLink = Told.NOTHING;

    Announcer(DeviceAddress device, Clock clock, Outbox outbox) {
        this.device = device;
        this.clock = clock;
        this.outbox = outbox;
        watch = new ClockWatch(clock);
    }

    @Override
    public void event(int epoch, EventRecord event) {
        EventKey key = new EventKey(device, epoch, event.index(), event.digest());
        outbox.add(Neutral.of(key, event, clock.instant()));
    }

    @Override
    public void restarted(int epoch) {
        LOG.log(Level.WARNING, "UHPPOTE-204 memory began anew device={0} epoch={1}", device, epoch);
        state(StateAspect.MEMORY_EPOCH, epoch, "");
    }

    @Override
    public void lost(int epoch, long first, long count) {
        LOG.log(
                Level.WARNING,
                "UHPPOTE-205 events cannot be read device={0} first={1} count={2}",
                device,
                Long.toString(first),
                Long.toString(count));
        // The key of the last of them, so that a restart does not ask for them again.
        EventKey key = new EventKey(device, epoch, first + count - 1 & 0xFFFFFFFFL, 0);
        Origin origin = Origin.recorded(key, Optional.empty(), clock.instant(), 0);
        String detail = count + " events from index " + first + " on could not be read from the controller";
        outbox.add(new StateChanged(origin, StateAspect.EVENTS_LOST, count, detail));
    }

    @Override
    public boolean hasRoom() {
        return outbox.hasRoom();
    }

    /** The controller answers now, or does not; only changes are told. */
    void link(boolean up) {
        link = up ? Told.UP : Told.DOWN;
        tellLink();
    }

    /** A clock reading; says whether the clock must be set. */
    boolean clock(Duration offset) {
        watch.reading(offset)
                .filter(millis -> outbox.hasRoom())
                .ifPresent(millis -> state(StateAspect.CLOCK_OFFSET, millis, ""));
        return watch.mustBeSet();
    }

    void clockWasSet() {
        watch.wasSet();
    }

    /** What was not told for want of room is told now. */
    void roomAgain() {
        tellLink();
    }

    private void tellLink() {
        if (link == toldLink || !outbox.hasRoom()) {
            return;
        }
        toldLink = link;
        LOG.log(Level.INFO, "UHPPOTE-10{0} controller {1} device={2}", link == Told.UP ? 1 : 2, link, device);
        state(StateAspect.LINK, link == Told.UP ? 1 : 0, "");
    }

    private void state(StateAspect aspect, long value, String detail) {
        outbox.add(new StateChanged(Origin.observed(device, clock.instant(), 0), aspect, value, detail));
    }
}
