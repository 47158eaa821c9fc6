package cn.zhian.uhppote.ra;

import cn.zhian.device.api.DeviceAddress;
import cn.zhian.device.api.DoorControl;
import cn.zhian.device.api.DoorMode;
import cn.zhian.device.api.DoorSetting;
import cn.zhian.device.api.Urgency;
import cn.zhian.uhppote.protocol.DoorControlReply;
import cn.zhian.uhppote.protocol.FunctionCode;
import cn.zhian.uhppote.protocol.SetDoorControl;
import cn.zhian.uhppote.protocol.SettingRequest;
import cn.zhian.uhppote.session.Answer;
import cn.zhian.uhppote.session.ControllerNetwork;
import cn.zhian.uhppote.session.Serials;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Doors 1 to 4 of controllers. */
record Doors(ControllerNetwork network) implements DoorControl {
    private static final int DOORS = 4;
    private static final int LONGEST_UNLOCK = 255;

    @Override
    public CompletionStage<Void> open(DeviceAddress device, int door, Instant deadline) {
        if (!isDoor(door)) {
            return noSuchDoor();
        }
        SettingRequest request = new SettingRequest(FunctionCode.OPEN_DOOR, Serials.of(device), door);
        return network.ask(request, Urgency.URGENT, Optional.of(deadline)).thenApply(Answers::done);
    }

    @Override
    public CompletionStage<DoorSetting> set(
            DeviceAddress device, int door, DoorSetting setting, Urgency urgency, Instant deadline) {
        int unlock = setting.unlockSeconds();
        if (!isDoor(door)) {
            return noSuchDoor();
        }
        if (unlock < 1 || unlock > LONGEST_UNLOCK) {
            return CompletableFuture.failedStage(Answers.notSupported("a release lasts 1 to 255 seconds"));
        }
        SetDoorControl request =
                new SetDoorControl(Serials.of(device), door, setting.mode().ordinal() + 1, unlock);
        return network.ask(request, urgency, Optional.of(deadline)).thenApply(Doors::setting);
    }

    @Override
    public CompletionStage<DoorSetting> read(DeviceAddress device, int door) {
        if (!isDoor(door)) {
            return noSuchDoor();
        }
        SettingRequest request = new SettingRequest(FunctionCode.GET_DOOR_CONTROL, Serials.of(device), door);
        return network.ask(request, Urgency.NORMAL, Optional.empty()).thenApply(Doors::setting);
    }

    private static DoorSetting setting(Answer answer) {
        DoorControlReply reply = (DoorControlReply) answer.reply();
        if (reply.mode() < 1 || reply.mode() > DoorMode.values().length) {
            throw Answers.refused();
        }
        return new DoorSetting(DoorMode.values()[reply.mode() - 1], reply.delay());
    }

    private static boolean isDoor(int door) {
        return door >= 1 && door <= DOORS;
    }

    private static <T> CompletionStage<T> noSuchDoor() {
        return CompletableFuture.failedStage(Answers.notSupported("controllers have doors 1 to 4"));
    }
}
