package cn.zhian.simulators.uhppote;

/** Why an event happened, with the event type it is stored under. */
public enum Reason {
    /** Card, right and time are in order. */
    GRANTED(1, 1),
    /** The host decides, and the simulator has no host that does. */
    PC_CONTROL(5, 1),
    /** The card has no permission for the door. */
    NO_RIGHT(6, 1),
    /** PIN missing or wrong. */
    WRONG_PIN(7, 1),
    /** The same side twice. */
    ANTI_PASSBACK(8, 1),
    /** The door waits for further cards. */
    MORE_CARDS(9, 1),
    /** Nobody has opened the day yet. */
    FIRST_CARD(10, 1),
    /** The door is set normally closed. */
    NORMALLY_CLOSED(11, 1),
    /** Another door of the group stands open. */
    INTERLOCK(12, 1),
    /** Outside the card's dates or the time profile. */
    OUTSIDE_TIME(13, 1),
    /** The permission names a time profile that is not defined. */
    BAD_PROFILE(15, 1),
    /** The card is not stored. */
    UNKNOWN_CARD(18, 1),
    /** Exit button. */
    BUTTON(20, 2),
    /** Contact: the leaf opens. */
    DOOR_OPENED(23, 2),
    /** Contact: the leaf closes. */
    DOOR_CLOSED(24, 2),
    /** A code on the keypad. */
    SUPERVISOR_CODE(25, 2),
    /** The controller has got current. */
    POWER_ON(28, 2),
    /** The controller was reset. */
    RESET(29, 2),
    /** Exit button switched off by a task. */
    BUTTON_DISABLED(30, 2),
    /** Exit button of a normally closed door. */
    BUTTON_LOCKED(31, 2),
    /** Exit button while another door of the group is open. */
    BUTTON_INTERLOCK(33, 2),
    /** Opened under threat. */
    THREAT(34, 3),
    /** Open too long. */
    HELD_OPEN(37, 3),
    /** Opened while locked. */
    FORCED_OPEN(38, 3),
    /** Fire input. */
    FIRE(39, 3),
    /** All doors forced shut. */
    FORCED_CLOSE(40, 3),
    /** Theft alarm. */
    THEFT(41, 3),
    /** 24-hour zone. */
    ZONE_24H(42, 3),
    /** Emergency call. */
    EMERGENCY(43, 3),
    /** Function 40. */
    REMOTE_OPEN(44, 2);

    private static final int SWIPE = 1;
    private static final int ALARM = 3;

    private final int code;
    private final int type;

    Reason(int code, int type) {
        this.code = code;
        this.type = type;
    }

    /** The number at offset 27 of the event, decimal. */
    public int code() {
        return code;
    }

    /** 1 card swipe, 2 door, button or remote, 3 alarm. */
    public int type() {
        return type;
    }

    /** Whether the door opened for it: a granted swipe, a working button, a code, a remote opening. */
    public boolean granted() {
        return switch (this) {
            case GRANTED, BUTTON, SUPERVISOR_CODE, REMOTE_OPEN, DOOR_OPENED, DOOR_CLOSED -> true;
            default -> false;
        };
    }

    /** The number in the card field when no card is involved: 8 for contacts, a marker for remote opening. */
    long pseudoCard() {
        return switch (this) {
            case DOOR_OPENED, DOOR_CLOSED -> 8;
            case REMOTE_OPEN -> 0xE9CDACEAL;
            default -> code;
        };
    }

    boolean isSwipe() {
        return type == SWIPE;
    }

    boolean isAlarm() {
        return type == ALARM;
    }
}
