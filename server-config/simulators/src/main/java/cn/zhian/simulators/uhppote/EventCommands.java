package cn.zhian.simulators.uhppote;

import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;

/** Functions about status, clock and event memory. */
final class EventCommands {

    private static final long NEWEST = 0xFFFFFFFFL;
    private static final int OVERWRITTEN = 0xFF;

    private final ControllerState state;

    EventCommands(ControllerState state) {
        this.state = state;
    }

    void register(Map<Integer, Command> table) {
        table.put(Functions.STATUS, r -> Optional.of(state.status()));
        table.put(Functions.SET_TIME, this::setTime);
        table.put(Functions.GET_TIME, this::clock);
        table.put(Functions.GET_EVENT, this::event);
        table.put(Functions.SET_EVENT_INDEX, this::setIndex);
        table.put(Functions.GET_EVENT_INDEX, r -> Optional.of(reply(r).u32(8, state.settings.processedIndex)));
        table.put(Functions.SPECIAL_EVENTS, this::specialEvents);
    }

    /** A time that does not exist changes nothing; the reply shows the clock as it is. */
    private Optional<Frame> setTime(Frame request) {
        Optional<LocalDateTime> time = request.dateTime(8);
        time.ifPresent(state.clock::set);
        return clock(request);
    }

    private Optional<Frame> clock(Frame request) {
        return Optional.of(reply(request).dateTime(8, state.clock.now()));
    }

    private Optional<Frame> event(Frame request) {
        long asked = request.u32(8);
        long index = asked == 0 ? state.events.oldestIndex() : asked == NEWEST ? state.events.newestIndex() : asked;
        Optional<EventRecord> event = state.events.at(index);
        Frame reply = reply(request).u32(8, index);
        if (event.isPresent()) {
            return Optional.of(event.get().into(reply));
        }
        return Optional.of(reply.u8(12, state.events.overwritten(index) ? OVERWRITTEN : 0));
    }

    private Optional<Frame> setIndex(Frame request) {
        boolean meant = request.magic(12);
        if (meant) {
            state.settings.processedIndex = request.u32(8);
        }
        return Replies.done(request, state, meant);
    }

    private Optional<Frame> specialEvents(Frame request) {
        state.settings.recordSpecialEvents = request.bool(8);
        return Replies.done(request, state, true);
    }

    private Frame reply(Frame request) {
        return Replies.to(request, state);
    }
}
