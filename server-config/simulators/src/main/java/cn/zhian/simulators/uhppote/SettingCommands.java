package cn.zhian.simulators.uhppote;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Functions about the controller as a whole. */
final class SettingCommands {

    private static final Set<Integer> INTERLOCKS = Set.of(0, 1, 2, 3, 4, 8);
    private static final int FIRMWARE = 892;
    private static final long BUILD_DATE = 20180816;

    private final ControllerState state;
    private final Runnable restoreDefaults;

    SettingCommands(ControllerState state, Runnable restoreDefaults) {
        this.state = state;
        this.restoreDefaults = restoreDefaults;
    }

    void register(Map<Integer, Command> table) {
        table.put(Functions.GET_DEVICE, this::device);
        table.put(Functions.SET_ADDRESS, this::setAddress);
        table.put(Functions.SET_LISTENER, this::setListener);
        table.put(Functions.GET_LISTENER, this::getListener);
        table.put(Functions.SET_ANTI_PASSBACK, this::setAntiPassback);
        table.put(Functions.GET_ANTI_PASSBACK, r -> Optional.of(reply(r).u8(8, state.settings.antiPassback)));
        table.put(Functions.INTERLOCK, this::setInterlock);
        table.put(Functions.KEYPADS, this::setKeypads);
        table.put(Functions.PC_CONTROL, this::pcControl);
        table.put(Functions.RESTORE_DEFAULTS, this::restore);
    }

    private Optional<Frame> device(Frame request) {
        Settings settings = state.settings;
        Frame reply =
                reply(request).raw(8, settings.address).raw(12, settings.mask).raw(16, settings.gateway);
        long serial = state.spec.serial();
        reply.u8(21, 0x66);
        for (int i = 0; i < 4; i++) {
            reply.u8(22 + i, (int) (serial >> 24 - 8 * i));
        }
        return Optional.of(reply.bcd(26, 2, FIRMWARE).bcd(28, 4, BUILD_DATE));
    }

    /** Kept and shown, but the simulator stays at its socket. No reply, whatever is asked. */
    private Optional<Frame> setAddress(Frame request) {
        if (request.magic(20)) {
            state.settings.address = request.slice(8, 4);
            state.settings.mask = request.slice(12, 4);
            state.settings.gateway = request.slice(16, 4);
        }
        return Optional.empty();
    }

    private Optional<Frame> setListener(Frame request) {
        int port = request.u16(12);
        byte[] ip = request.slice(8, 4);
        boolean nowhere = port == 0 || request.u32(8) == 0;
        state.settings.listener = nowhere ? Optional.empty() : Optional.of(address(ip, port));
        state.settings.autoSendSeconds = request.u8(14);
        return done(request, true);
    }

    private Optional<Frame> getListener(Frame request) {
        Frame reply = reply(request).u8(14, state.settings.autoSendSeconds);
        state.settings.listener.ifPresent(
                to -> reply.raw(8, to.getAddress().getAddress()).u16(12, to.getPort()));
        return Optional.of(reply);
    }

    private Optional<Frame> setAntiPassback(Frame request) {
        boolean known = request.u8(8) <= 4;
        if (known) {
            state.settings.antiPassback = request.u8(8);
            state.decision.forgetPassages();
        }
        return done(request, known);
    }

    private Optional<Frame> setInterlock(Frame request) {
        boolean known = INTERLOCKS.contains(request.u8(8));
        if (known) {
            state.settings.interlock = request.u8(8);
        }
        return done(request, known);
    }

    private Optional<Frame> setKeypads(Frame request) {
        for (int i = 0; i < 4; i++) {
            state.settings.keypads[i] = request.bool(8 + i);
        }
        return done(request, true);
    }

    private Optional<Frame> pcControl(Frame request) {
        boolean meant = request.magic(8);
        if (meant) {
            state.settings.pcControl(request.bool(12));
        }
        return done(request, meant);
    }

    private Optional<Frame> restore(Frame request) {
        boolean meant = request.magic(8);
        if (meant) {
            restoreDefaults.run();
        }
        return done(request, meant);
    }

    private Frame reply(Frame request) {
        return Replies.to(request, state);
    }

    private Optional<Frame> done(Frame request, boolean done) {
        return Replies.done(request, state, done);
    }

    private static InetSocketAddress address(byte[] ip, int port) {
        try {
            return new InetSocketAddress(InetAddress.getByAddress(ip), port);
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException("four bytes are always an address", impossible);
        }
    }
}
