package cn.zhian.access.emergency;

import cn.zhian.device.api.DeviceAddress;
import cn.zhian.device.api.DeviceException;
import cn.zhian.device.api.DeviceException.Reason;
import cn.zhian.device.api.DoorControl;
import cn.zhian.device.api.DoorMode;
import cn.zhian.device.api.DoorSetting;
import cn.zhian.device.api.Urgency;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

/** Doors that keep their setting, on controllers that can be away or refuse to tell. */
final class FakeDoors implements DoorControl {
    final Map<String, DoorSetting> settings = new ConcurrentHashMap<>();
    final Set<String> away = ConcurrentHashMap.newKeySet();
    final Set<String> silent = ConcurrentHashMap.newKeySet();
    final List<String> sent = new CopyOnWriteArrayList<>();

    DoorSetting at(int controller, int door) {
        return settings.getOrDefault(controller + "/" + door, new DoorSetting(DoorMode.CONTROLLED, 5));
    }

    private <T> CompletionStage<T> answer(DeviceAddress device, Supplier<T> answer) {
        return away.contains(device.serial())
                ? CompletableFuture.failedFuture(new DeviceException(Reason.UNREACHABLE, "no answer"))
                : CompletableFuture.completedFuture(answer.get());
    }

    @Override
    public CompletionStage<Void> open(DeviceAddress device, int door, Instant deadline) {
        throw new UnsupportedOperationException();
    }

    @Override
    public CompletionStage<DoorSetting> set(
            DeviceAddress device, int door, DoorSetting setting, Urgency urgency, Instant deadline) {
        return answer(device, () -> {
            sent.add(device.serial() + "/" + door + " " + setting.mode() + " " + urgency);
            settings.put(device.serial() + "/" + door, setting);
            return setting;
        });
    }

    @Override
    public CompletionStage<DoorSetting> read(DeviceAddress device, int door) {
        return silent.contains(device.serial())
                ? CompletableFuture.failedFuture(new DeviceException(Reason.NOT_SUPPORTED, "unknown function"))
                : answer(device, () -> at(Integer.parseInt(device.serial()), door));
    }
}
