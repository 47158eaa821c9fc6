package cn.zhian.simulators.uhppote;

import java.util.Map;
import java.util.Optional;

/** Functions that concern doors, time profiles and tasks. */
final class DoorCommands {

    private final ControllerState state;
    private final DoorActions actions;

    DoorCommands(ControllerState state, DoorActions actions) {
        this.state = state;
        this.actions = actions;
    }

    void register(Map<Integer, Command> table) {
        table.put(Functions.OPEN_DOOR, this::open);
        table.put(Functions.SET_DOOR_CONTROL, this::setControl);
        table.put(Functions.GET_DOOR_CONTROL, r -> state.door(r.u8(8)).map(door -> control(r, door)));
        table.put(Functions.DOOR_CODES, this::setCodes);
        table.put(Functions.SET_PROFILE, this::setProfile);
        table.put(Functions.GET_PROFILE, this::getProfile);
        table.put(Functions.CLEAR_PROFILES, r -> guarded(r, state.profiles::clear));
        table.put(Functions.CLEAR_TASKS, r -> guarded(r, state.tasks::clear));
        table.put(Functions.ADD_TASK, this::addTask);
        table.put(Functions.ACTIVATE_TASKS, r -> guarded(r, actions::activateTasks));
    }

    private Optional<Frame> open(Frame request) {
        Optional<Door> door = state.door(request.u8(8));
        door.ifPresent(actions::openRemotely);
        return done(request, door.isPresent());
    }

    /** A door or mode that does not exist leaves everything as it is; without a door there is nothing to reply. */
    private Optional<Frame> setControl(Frame request) {
        Optional<Door> door = state.door(request.u8(8));
        int mode = request.u8(9);
        if (mode >= Door.NORMALLY_OPEN && mode <= Door.FIRST_CARD) {
            door.ifPresent(found -> found.control(mode, request.u8(10)));
        }
        return door.map(found -> control(request, found));
    }

    private Frame control(Frame request, Door door) {
        return Replies.to(request, state)
                .u8(8, door.number())
                .u8(9, door.mode())
                .u8(10, door.delaySeconds());
    }

    private Optional<Frame> setCodes(Frame r) {
        Optional<Door> door = state.door(r.u8(8));
        door.ifPresent(found -> found.setCodes(r.u32(12), r.u32(16), r.u32(20), r.u32(24)));
        return done(r, door.isPresent());
    }

    private Optional<Frame> setProfile(Frame request) {
        Optional<TimeProfile> profile = TimeProfile.read(request);
        profile.ifPresent(state.profiles::put);
        return done(request, profile.isPresent());
    }

    /** A profile that is not defined is shown with id 0. */
    private Optional<Frame> getProfile(Frame request) {
        Frame reply = Replies.to(request, state);
        return Optional.of(state.profiles
                .get(request.u8(8))
                .map(profile -> profile.into(reply))
                .orElse(reply));
    }

    private Optional<Frame> addTask(Frame request) {
        Optional<Task> task = Task.read(request);
        task.ifPresent(state.tasks::add);
        return done(request, task.isPresent());
    }

    private Optional<Frame> guarded(Frame request, Runnable action) {
        boolean meant = request.magic(8);
        if (meant) {
            action.run();
        }
        return done(request, meant);
    }

    private Optional<Frame> done(Frame request, boolean done) {
        return Replies.done(request, state, done);
    }
}
