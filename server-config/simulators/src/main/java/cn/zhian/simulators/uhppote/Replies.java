package cn.zhian.simulators.uhppote;

import java.util.Optional;

/** Shapes most functions share. */
final class Replies {

    private Replies() {}

    /** An empty reply with the request's code and the controller's own serial number. */
    static Frame to(Frame request, ControllerState state) {
        return Frame.of(request.code(), state.spec.serial());
    }

    /** A reply that says done or refused at offset 8. */
    static Optional<Frame> done(Frame request, ControllerState state, boolean done) {
        return Optional.of(to(request, state).bool(8, done));
    }
}
