package cn.zhian.simulators.uhppote;

import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * One simulated controller. All methods may be called from any thread; each is one step that others
 * see whole. Door numbers the model does not have are an {@link IllegalArgumentException}.
 */
public final class Controller {

    private static final int ALL = Integer.MAX_VALUE;

    private final ControllerState state;
    private final DoorActions actions;
    private final Requests requests;
    private Instant lastAutoSend;

    /** A controller that sends its events through the outlet. @param clock true time */
    Controller(ControllerSpec spec, Clock clock, Outlet outlet) {
        state = new ControllerState(spec, clock, outlet);
        actions = new DoorActions(state);
        requests = new Requests(state, actions, this::restoreDefaults);
        lastAutoSend = clock.instant();
    }

    /** Serial number. */
    public long serial() {
        return state.spec.serial();
    }

    /** The doors, 1 first. */
    public List<Door> doors() {
        return state.doors;
    }

    /** What is wrong with this controller; change it at will. */
    public Faults faults() {
        return state.faults;
    }

    /** Its own clock. */
    public ControllerClock clock() {
        return state.clock;
    }

    /** An in-swipe. @return the event it became */
    public EventRecord swipe(long card, int door) {
        return swipe(Swipe.in(card, door));
    }

    /** A swipe with direction and PIN. @return the event it became */
    public synchronized EventRecord swipe(Swipe swipe) {
        return actions.swipe(swipe);
    }

    /** The exit button, pressed and let go. @return its event, if special events are recorded */
    public synchronized Optional<EventRecord> pressButton(int door) {
        return actions.pressButton(door);
    }

    /** A supervisor code on the keypad. @return its event, or empty when the code opens nothing */
    public synchronized Optional<EventRecord> typeCode(int door, long code) {
        return actions.typeCode(door, code);
    }

    /** The leaf opens: event 23 if special events are recorded, and 38 if the lock was shut. */
    public synchronized void openContact(int door) {
        actions.openLeaf(door);
    }

    /** The leaf closes: event 24 if special events are recorded. */
    public synchronized void closeContact(int door) {
        actions.closeLeaf(door);
    }

    /** Stands open too long: event 37 now. It also comes by itself 25 s after the unlock time. */
    public synchronized EventRecord holdDoor(int door) {
        return actions.hold(door);
    }

    /** Is broken open: event 38. The leaf stays open until {@link #closeContact}. */
    public synchronized EventRecord forceDoor(int door) {
        return actions.force(door);
    }

    /** An alarm (type 3); fire and forced close also set the status inputs until {@link #clearAlarms}. */
    public synchronized EventRecord alarm(Reason kind, int door) {
        if (!kind.isAlarm()) {
            throw new IllegalArgumentException("not an alarm: " + kind);
        }
        state.fire(kind == Reason.FIRE);
        state.forcedLock(kind == Reason.FORCED_CLOSE);
        return state.record(Happening.atDoor(kind, door));
    }

    /** Takes the fire and forced-lock inputs back. */
    public synchronized void clearAlarms() {
        state.fire(false);
        state.forcedLock(false);
    }

    /** Current comes back: event 28; the packet's memory, cards and settings are kept. */
    public synchronized EventRecord powerOn() {
        return state.record(Happening.atDoor(Reason.POWER_ON, 0));
    }

    /** Nothing in, nothing out, from now on; passes still fill the memory. */
    public void goOffNet() {
        state.faults.offNet(true);
    }

    /** Back on the net. What was not sent meanwhile is only in the memory. */
    public void comeBack() {
        state.faults.offNet(false);
    }

    /** Forgets all events; the next has index 1 of the next epoch. @param keepCards false deletes cards, profiles, tasks too */
    public synchronized void wipe(boolean keepCards) {
        state.events.wipe();
        state.settings.processedIndex = 0;
        if (!keepCards) {
            forgetCards();
        }
    }

    /** Puts a card directly, not by the protocol. @return false when it cannot be stored */
    public synchronized boolean putCard(Card card) {
        return state.cards.put(card);
    }

    /** Deletes a card directly, not by the protocol. @return false when it was not stored */
    public synchronized boolean deleteCard(long number) {
        return state.cards.delete(number);
    }

    /** Sends random datagrams of 0 to 200 bytes to the listener, unless off the net or without one. */
    public synchronized void sendGarbage(int count) {
        state.settings.listener.ifPresent(to -> state.pusher.garbage(count, to));
    }

    /** The cards stored, in slot order. */
    public synchronized List<Card> cards() {
        return state.cards.all();
    }

    /** How many cards are stored. */
    public synchronized int cardCount() {
        return state.cards.count();
    }

    /** The card in a slot, if there is one. @param index from 1 */
    synchronized Optional<Card> cardAt(int index) {
        return state.cards.byIndex(index).filter(card -> card.number() != Card.DELETED_NUMBER);
    }

    /** Every event ever, also from before wipes, in order. */
    public List<EventRecord> events() {
        return state.events.history(0, ALL);
    }

    /** A part of {@link #events()}. @param from position, from 0 */
    public List<EventRecord> events(int from, int limit) {
        return state.events.history(from, limit);
    }

    /** How many events there ever were. */
    public int eventCount() {
        return state.events.total();
    }

    /** Index of the newest event of the present epoch, 0 when there is none. */
    public long newestIndex() {
        return state.events.newestIndex();
    }

    /** The present epoch, from 1. */
    public int epoch() {
        return state.events.epoch();
    }

    /** The latest 20,000 requests that reached the controller, oldest first. */
    public List<CommandSeen> commandsSeen() {
        return state.log.latest();
    }

    /** How many requests reached the controller. */
    public long commandCount() {
        return state.log.count();
    }

    /** Every remote opening carried out, oldest first. */
    public List<DoorOpening> openings() {
        return state.log.openings();
    }

    /** Datagrams with events that left, doubles included. */
    public synchronized long pushed() {
        return state.pusher.pushed();
    }

    /** Events that were not sent, because off the net or by a fault. */
    public synchronized long pushesDropped() {
        return state.pusher.dropped();
    }

    /** Where events are sent. */
    public synchronized Optional<InetSocketAddress> listener() {
        return state.settings.listener;
    }

    /** Sets the listener directly; the platform does it by function 90. */
    public synchronized void listener(InetSocketAddress to) {
        state.settings.listener = Optional.of(to);
    }

    /** Records door contacts and buttons from now on, or not; the platform does it by function 8E. */
    public synchronized void recordSpecialEvents(boolean on) {
        state.settings.recordSpecialEvents = on;
    }

    /** Answers a datagram; empty is silence. Never throws, whatever the bytes are. */
    synchronized Optional<Answer> answer(byte[] datagram) {
        return requests.answer(datagram);
    }

    /** To be called several times a second: tasks, held doors, auto-send, held back datagrams. */
    synchronized void tick() {
        actions.tick();
        state.settings.listener.ifPresent(state.pusher::releaseHeldBack);
        Duration interval = Duration.ofSeconds(state.settings.autoSendSeconds);
        Instant now = state.clock.trueTime();
        if (!interval.isZero() && !now.isBefore(lastAutoSend.plus(interval))) {
            lastAutoSend = now;
            state.pushStatus();
        }
    }

    private void restoreDefaults() {
        forgetCards();
        Settings settings = state.settings;
        settings.listener = Optional.empty();
        settings.autoSendSeconds = 0;
        settings.recordSpecialEvents = false;
        settings.antiPassback = 0;
        settings.interlock = 0;
        settings.pcControl(false);
        Arrays.fill(settings.keypads, false);
        state.doors.forEach(door -> {
            door.control(Door.CONTROLLED, 5);
            door.setCodes(0, 0, 0, 0);
        });
    }

    private void forgetCards() {
        state.cards.clear();
        state.profiles.clear();
        state.tasks.clear();
        actions.activateTasks();
        state.decision.forgetPassages();
    }
}
