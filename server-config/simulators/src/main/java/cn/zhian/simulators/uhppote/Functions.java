package cn.zhian.simulators.uhppote;

/** Function codes, offset 1 of every message. */
final class Functions {

    static final int STATUS = 0x20;
    static final int SET_TIME = 0x30;
    static final int GET_TIME = 0x32;
    static final int OPEN_DOOR = 0x40;
    static final int PUT_CARD = 0x50;
    static final int DELETE_CARD = 0x52;
    static final int DELETE_CARDS = 0x54;
    static final int CARD_COUNT = 0x58;
    static final int CARD_BY_NUMBER = 0x5A;
    static final int CARD_BY_INDEX = 0x5C;
    static final int SET_DOOR_CONTROL = 0x80;
    static final int GET_DOOR_CONTROL = 0x82;
    static final int SET_ANTI_PASSBACK = 0x84;
    static final int GET_ANTI_PASSBACK = 0x86;
    static final int SET_PROFILE = 0x88;
    static final int CLEAR_PROFILES = 0x8A;
    static final int DOOR_CODES = 0x8C;
    static final int SPECIAL_EVENTS = 0x8E;
    static final int SET_LISTENER = 0x90;
    static final int GET_LISTENER = 0x92;
    static final int GET_DEVICE = 0x94;
    static final int SET_ADDRESS = 0x96;
    static final int GET_PROFILE = 0x98;
    static final int PC_CONTROL = 0xA0;
    static final int INTERLOCK = 0xA2;
    static final int KEYPADS = 0xA4;
    static final int CLEAR_TASKS = 0xA6;
    static final int ADD_TASK = 0xA8;
    static final int ACTIVATE_TASKS = 0xAC;
    static final int GET_EVENT = 0xB0;
    static final int SET_EVENT_INDEX = 0xB2;
    static final int GET_EVENT_INDEX = 0xB4;
    static final int RESTORE_DEFAULTS = 0xC8;

    private Functions() {}
}
