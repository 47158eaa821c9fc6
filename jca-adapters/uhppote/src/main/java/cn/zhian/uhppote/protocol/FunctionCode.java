package cn.zhian.uhppote.protocol;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The functions whose layout is known, and the shapes of their messages. */
public enum FunctionCode {
    GET_STATUS(0x20, Query::read, Status::read),
    SET_TIME(0x30, SetTime::read, TimeReply::read),
    GET_TIME(0x32, Query::read, TimeReply::read),
    OPEN_DOOR(0x40, SettingRequest::read, DoneReply::read),
    PUT_CARD(0x50, PutCard::read, DoneReply::read),
    DELETE_CARD(0x52, NumberRequest::read, DoneReply::read),
    DELETE_ALL_CARDS(0x54, MagicRequest::read, DoneReply::read),
    COUNT_CARDS(0x58, Query::read, NumberReply::read),
    GET_CARD(0x5A, NumberRequest::read, CardReply::read),
    GET_CARD_AT(0x5C, NumberRequest::read, CardReply::read),
    SET_DOOR_CONTROL(0x80, SetDoorControl::read, DoorControlReply::read),
    GET_DOOR_CONTROL(0x82, SettingRequest::read, DoorControlReply::read),
    SET_ANTI_PASSBACK(0x84, SettingRequest::read, SettingReply::read),
    GET_ANTI_PASSBACK(0x86, Query::read, SettingReply::read),
    SET_TIME_PROFILE(0x88, SetTimeProfile::read, DoneReply::read),
    CLEAR_TIME_PROFILES(0x8A, MagicRequest::read, DoneReply::read),
    SET_SUPERVISOR_CODES(0x8C, SetSupervisorCodes::read, DoneReply::read),
    RECORD_SPECIAL_EVENTS(0x8E, SettingRequest::read, DoneReply::read),
    SET_LISTENER(0x90, SetListener::read, DoneReply::read),
    GET_LISTENER(0x92, Query::read, ListenerReply::read),
    GET_DEVICE(0x94, Query::read, DeviceReply::read),
    /** Has no reply. */
    SET_ADDRESS(0x96, SetAddress::read, Unknown::read),
    GET_TIME_PROFILE(0x98, SettingRequest::read, TimeProfileReply::read),
    PC_CONTROL(0xA0, PcControl::read, DoneReply::read),
    SET_INTERLOCK(0xA2, SettingRequest::read, DoneReply::read),
    SET_KEYPADS(0xA4, SetKeypads::read, DoneReply::read),
    CLEAR_TASKS(0xA6, MagicRequest::read, DoneReply::read),
    ADD_TASK(0xA8, AddTask::read, DoneReply::read),
    ACTIVATE_TASKS(0xAC, MagicRequest::read, DoneReply::read),
    GET_EVENT(0xB0, NumberRequest::read, EventReply::read),
    SET_EVENT_INDEX(0xB2, SetEventIndex::read, DoneReply::read),
    GET_EVENT_INDEX(0xB4, Query::read, NumberReply::read),
    RESTORE_DEFAULTS(0xC8, MagicRequest::read, DoneReply::read);

    private static final Map<Integer, FunctionCode> BY_CODE =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(FunctionCode::code, Function.identity()));

    private final int code;
    private final Function<FrameReader, Request> requestReader;
    private final Function<FrameReader, Reply> replyReader;

    FunctionCode(int code, Function<FrameReader, Request> requestReader, Function<FrameReader, Reply> replyReader) {
        this.code = code;
        this.requestReader = requestReader;
        this.replyReader = replyReader;
    }

    /** The function with this code, if its layout is known. */
    public static Optional<FunctionCode> of(int code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }

    /** The byte at offset 1. */
    public int code() {
        return code;
    }

    /**
     * Whether asking twice does what asking once does. Opening a door is an act; what wipes or moves a controller is
     * not repeated on its own either.
     */
    public boolean repeatable() {
        return switch (this) {
            case OPEN_DOOR, DELETE_ALL_CARDS, SET_ADDRESS, ADD_TASK, RESTORE_DEFAULTS -> false;
            default -> true;
        };
    }

    Request readRequest(FrameReader in) {
        return requestReader.apply(in);
    }

    Reply readReply(FrameReader in) {
        return replyReader.apply(in);
    }
}
