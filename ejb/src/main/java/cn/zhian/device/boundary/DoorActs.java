package cn.zhian.device.boundary;

import cn.zhian.audit.boundary.Act;
import cn.zhian.audit.boundary.AuditJournal;
import cn.zhian.device.api.DeviceConnection;
import cn.zhian.device.api.DeviceException;
import cn.zhian.device.api.DoorControl;
import cn.zhian.device.api.DoorMode;
import cn.zhian.device.api.DoorSetting;
import cn.zhian.device.api.Urgency;
import cn.zhian.identity.boundary.Callers;
import cn.zhian.identity.boundary.Permission;
import cn.zhian.identity.boundary.Requires;
import cn.zhian.platform.NotFound;
import cn.zhian.platform.Problem;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/**
 * What people do with doors (AC-5). An act has a deadline of five seconds: it is sent before that or never, and it is
 * audited with its outcome, good or bad. No transaction is held while a device is waited for.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DoorActs {
    private static final Duration DEADLINE = Duration.ofSeconds(5);

    @Inject
    DeviceDirectory directory;

    @Inject
    Adapters adapters;

    @Inject
    DeviceStates states;

    @Inject
    Callers callers;

    @Inject
    AuditJournal audit;

    @Inject
    Clock clock;

    /**
     * Releases a door once; the pass arrives as an event of its controller.
     *
     * @throws DeviceUnreachable if the controller did not confirm; whether it acted is not known then
     * @throws DeviceRefused if it said no
     * @throws Expired if the command could not be sent in time, and never will be
     */
    @Requires(Permission.DOOR_OPEN)
    public void open(long doorId) {
        DoorRef door = permitted(doorId);
        audited(
                "door.open",
                door,
                "",
                () -> command(
                        door,
                        (doors, controller) -> DeviceAnswers.await(
                                doors.open(
                                        controller.address(),
                                        door.number(),
                                        clock.instant().plus(DEADLINE)),
                                DEADLINE,
                                door.name())));
    }

    /**
     * Holds a door open or locked, or sets it back to be released by credentials.
     *
     * @return what the controller confirmed
     */
    @Requires(Permission.DOOR_SET)
    public DoorSetting set(long doorId, DoorMode mode) {
        DoorRef door = permitted(doorId);
        return audited(
                "door.set",
                door,
                mode.name() + " ",
                () -> command(door, (doors, controller) -> {
                    DoorSetting before =
                            DeviceAnswers.await(doors.read(controller.address(), door.number()), DEADLINE, door.name());
                    DoorSetting confirmed = DeviceAnswers.await(
                            doors.set(
                                    controller.address(),
                                    door.number(),
                                    new DoorSetting(mode, before.unlockSeconds()),
                                    Urgency.URGENT,
                                    clock.instant().plus(DEADLINE)),
                            DEADLINE,
                            door.name());
                    states.confirmed(door, confirmed);
                    return confirmed;
                }));
    }

    private interface Command<T> {
        T run(DoorControl doors, ControllerRef controller);
    }

    private <T> T command(DoorRef door, Command<T> command) {
        ControllerRef controller = directory
                .controller(door.controllerId())
                .orElseThrow(() -> new NotFound("controller", door.controllerId()));
        try (DeviceConnection connection = adapters.connect(controller.address().protocol())) {
            DoorControl doors = connection
                    .doors()
                    .orElseThrow(() -> new DeviceRefused("problem.device-refused.unsupported", door.name()));
            return command.run(doors, controller);
        } catch (DeviceException e) {
            throw DeviceAnswers.problem(e, door.name());
        }
    }

    private <T> T audited(String action, DoorRef door, String detail, Supplier<T> act) {
        try {
            T result = act.get();
            audit.recordApart(Act.of(action, door.id(), door.communityId(), detail + "done"));
            return result;
        } catch (Problem e) {
            audit.recordApart(Act.of(action, door.id(), door.communityId(), detail + "failed: " + e.key()));
            throw e;
        }
    }

    private DoorRef permitted(long doorId) {
        DoorRef door =
                directory.doors(List.of(doorId)).stream().findFirst().orElseThrow(() -> new NotFound("door", doorId));
        callers.current().requireVisible(door.communityId(), "door", doorId);
        return door;
    }
}
