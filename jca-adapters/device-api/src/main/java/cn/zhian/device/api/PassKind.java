package cn.zhian.device.api;

/** What came of a passage (PR-2); the same for every maker. */
public enum PassKind {
    /** A known credential was let through. */
    VALID(true),
    /** The exit button opened the door. */
    BUTTON(true),
    /** An operator opened the door from afar. */
    REMOTE(true),
    /** A supervisor's code opened the door. */
    SUPERVISOR_CODE(true),
    /** The device does not know the credential. */
    INVALID_CARD(false),
    /** Known, but without a right at this door. */
    NO_RIGHT(false),
    /** Known, but outside its dates or hours. */
    OUTSIDE_TIME(false),
    /** The PIN was wrong. */
    WRONG_PIN(false),
    /** Refused by anti-passback. */
    ANTI_PASSBACK(false),
    /** Refused since another door of the interlock is open. */
    INTERLOCK(false),
    /** More credentials are needed. */
    MORE_CARDS(false),
    /** The first-card rule is not met. */
    FIRST_CARD(false),
    /** The door is set to stay closed. */
    DOOR_LOCKED(false),
    /** The exit button is locked or disabled. */
    BUTTON_LOCKED(false),
    /** Refused for a reason of the device's own. */
    REFUSED(false);

    private final boolean granted;

    PassKind(boolean granted) {
        this.granted = granted;
    }

    /** Whether the door was released. */
    public boolean granted() {
        return granted;
    }
}
