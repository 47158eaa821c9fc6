package cn.zhian.simulators.uhppote;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Takes a datagram to the function it names, and the reply back through the faults. */
final class Requests {

    private static final Command SILENCE = request -> Optional.empty();

    private final ControllerState state;
    private final Map<Integer, Command> table = new HashMap<>();

    Requests(ControllerState state, DoorActions actions, Runnable restoreDefaults) {
        this.state = state;
        new CardCommands(state).register(table);
        new DoorCommands(state, actions).register(table);
        new EventCommands(state).register(table);
        new SettingCommands(state, restoreDefaults).register(table);
    }

    Optional<Answer> answer(byte[] datagram) {
        if (state.faults.isDeaf()) {
            return Optional.empty();
        }
        return Frame.read(datagram).filter(this::meantForMe).flatMap(this::run).flatMap(this::damaged);
    }

    private boolean meantForMe(Frame request) {
        boolean discovery = request.serial() == 0 && request.code() == Functions.GET_DEVICE;
        return discovery || request.serial() == state.spec.serial();
    }

    private Optional<Frame> run(Frame request) {
        state.settings.messageAt(state.clock.trueTime());
        Optional<Frame> reply = table.getOrDefault(request.code(), SILENCE).run(request);
        state.log.add(new CommandSeen(state.clock.trueTime(), request.code(), reply.isPresent()));
        return reply;
    }

    private Optional<Answer> damaged(Frame reply) {
        Faults faults = state.faults;
        if (faults.dropReplies() > 0 && state.random.nextDouble() < faults.dropReplies()) {
            return Optional.empty();
        }
        if (faults.hasWrongSerialReplies()) {
            Corruption.foreignSerial(reply);
        }
        if (faults.hasBadBcd()) {
            Corruption.badDates(reply);
        }
        if (reply.code() == Functions.GET_EVENT && faults.breaksRecord(reply.u32(8))) {
            Corruption.noMessage(reply);
        }
        return Optional.of(new Answer(reply.bytes(), faults.slowReplies()));
    }
}
