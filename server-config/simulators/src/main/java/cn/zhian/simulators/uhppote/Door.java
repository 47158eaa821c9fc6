package cn.zhian.simulators.uhppote;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** One door: how it is controlled, its lock, contact, exit button and codes. */
public final class Door {

    static final int NORMALLY_OPEN = 1;
    static final int NORMALLY_CLOSED = 2;
    static final int CONTROLLED = 3;
    static final int FIRST_CARD = 4;

    /** How long an open door is tolerated after the lock has fallen shut again. */
    static final Duration OPEN_TOLERANCE = Duration.ofSeconds(25);

    private static final Duration MORE_CARDS_WINDOW = Duration.ofSeconds(20);
    private static final int NO_OVERRIDE = 0;

    private final int number;
    private final long[] codes = new long[4];
    private final Map<Long, Instant> together = new HashMap<>();
    private volatile int mode = CONTROLLED;
    private volatile int taskMode = NO_OVERRIDE;
    private volatile int delaySeconds = 5;
    private int cardsWanted = 1;
    private int pinKind = 5;
    private boolean profilesIgnored;
    private boolean buttonDisabled;
    private volatile boolean contactOpen;
    private boolean buttonPressed;
    private boolean heldReported;
    private Instant unlockedUntil = Instant.MIN;
    private Instant openSince = Instant.MIN;
    private LocalDate dayOpened = LocalDate.MIN;

    Door(int number) {
        this.number = number;
    }

    /** 1 to 4. */
    public int number() {
        return number;
    }

    /** As set by function 80: 1 normally open, 2 normally closed, 3 controlled, 4 first card. */
    public int mode() {
        return mode;
    }

    /** The mode in force, which a task may have changed. */
    public int modeInForce() {
        return taskMode == NO_OVERRIDE ? mode : taskMode;
    }

    /** Unlock time in seconds. */
    public int delaySeconds() {
        return delaySeconds;
    }

    /** Whether the leaf stands open. */
    public boolean contactOpen() {
        return contactOpen;
    }

    boolean buttonPressed() {
        return buttonPressed;
    }

    boolean buttonDisabled() {
        return buttonDisabled;
    }

    boolean profilesIgnored() {
        return profilesIgnored;
    }

    void control(int newMode, int newDelay) {
        mode = newMode;
        taskMode = NO_OVERRIDE;
        delaySeconds = newDelay;
    }

    void setCodes(long... newCodes) {
        System.arraycopy(newCodes, 0, codes, 0, codes.length);
    }

    boolean opensByCode(long code) {
        boolean found = false;
        for (long known : codes) {
            found |= known != 0 && known == code;
        }
        return found;
    }

    /** Takes back all that tasks have changed. */
    void forgetTasks() {
        taskMode = NO_OVERRIDE;
        cardsWanted = 1;
        pinKind = 5;
        profilesIgnored = false;
        buttonDisabled = false;
    }

    /**
     * Runs a task: 0 controlled, 1 normally open, 2 normally closed, 3 and 4 profiles ignored and
     * heeded, 5 to 7 PIN never, in, in and out, 8 and 9 several cards on and off, 11 and 12 button off
     * and on. Kind 10 opens the door and is the controller's business.
     */
    void apply(Task task) {
        switch (task.kind()) {
            case 0 -> taskMode = CONTROLLED;
            case 1 -> taskMode = NORMALLY_OPEN;
            case 2 -> taskMode = NORMALLY_CLOSED;
            case 3, 4 -> profilesIgnored = task.kind() == 3;
            case 5, 6, 7 -> pinKind = task.kind();
            case 8 -> cardsWanted = Math.max(1, task.moreCards());
            case 9 -> cardsWanted = 1;
            case 11, 12 -> buttonDisabled = task.kind() == 11;
            default -> {}
        }
    }

    boolean wantsPin(int direction) {
        return pinKind == 7 || pinKind == 6 && direction == 1;
    }

    /** Counts different cards held to the reader within 20 s; true when there are enough, and starts anew. */
    boolean enoughCards(long card, Instant now) {
        if (cardsWanted <= 1) {
            return true;
        }
        together.values().removeIf(seen -> seen.plus(MORE_CARDS_WINDOW).isBefore(now));
        together.put(card, now);
        boolean enough = together.size() >= cardsWanted;
        if (enough) {
            together.clear();
        }
        return enough;
    }

    void openDay(LocalDate day) {
        dayOpened = day;
    }

    boolean dayOpened(LocalDate day) {
        return dayOpened.equals(day);
    }

    void unlock(Instant now) {
        unlockedUntil = now.plusSeconds(delaySeconds);
    }

    boolean unlocked(Instant now) {
        return modeInForce() == NORMALLY_OPEN || now.isBefore(unlockedUntil);
    }

    void leaf(boolean open, Instant now) {
        contactOpen = open;
        heldReported = false;
        openSince = open ? now : Instant.MIN;
    }

    void button(boolean pressed) {
        buttonPressed = pressed;
    }

    /** Whether the leaf has been open too long and that has not been reported yet. */
    boolean overdue(Instant now) {
        Instant limit = openSince == Instant.MIN
                ? Instant.MAX
                : openSince.plusSeconds(delaySeconds).plus(OPEN_TOLERANCE);
        return contactOpen && !heldReported && modeInForce() != NORMALLY_OPEN && now.isAfter(limit);
    }

    void heldReported() {
        heldReported = true;
    }
}
