package cn.zhian.simulators.uhppote;

/** Why an event happened, with the event type it is stored under. */
public enum Reason {
    GRANTED(1, 1),
    PC_CONTROL(5, 1),
    NO_RIGHT(6, 1),
    WRONG_PIN(7, 1),
    ANTI_PASSBACK(8, 1),
    MORE_CARDS(9, 1),
    FIRST_CARD(10, 1),
    NORMALLY_CLOSED(11, 1),
    INTERLOCK(12, 1),
    OUTSIDE_TIME(13, 1),
    BAD_PROFILE(15, 1),
    UNKNOWN_CARD(18, 1),
    BUTTON(20, 2),
    DOOR_OPENED(23, 2),
    DOOR_CLOSED(24, 2),
    SUPERVISOR_CODE(25, 2),
    POWER_ON(28, 2),
    RESET(29, 2),
    BUTTON_DISABLED(30, 2),
    BUTTON_LOCKED(31, 2),
    BUTTON_INTERLOCK(33, 2),
    THREAT(34, 3),
    HELD_OPEN(37, 3),
    FORCED_OPEN(38, 3),
    FIRE(39, 3),
    FORCED_CLOSE(40, 3),
    THEFT(41, 3),
    ZONE_24H(42, 3),
    EMERGENCY(43, 3),
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
