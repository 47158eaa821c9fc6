package cn.zhian.access;

import cn.zhian.device.api.DeviceAddress;
import cn.zhian.device.boundary.ControllerRef;
import cn.zhian.device.boundary.DeviceDirectory;
import cn.zhian.device.boundary.DoorDirection;
import cn.zhian.device.boundary.DoorRef;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.LongStream;

/** Controllers 1 to n of community 1 with four doors each: door 10 × controller + number. */
public final class FakeRegister extends DeviceDirectory {
    private final int controllers;
    private final Set<Long> offline = ConcurrentHashMap.newKeySet();

    FakeRegister(int controllers) {
        this.controllers = controllers;
    }

    /** Sets whether a controller answers. */
    public void online(long id, boolean online) {
        if (online) {
            offline.remove(id);
        } else {
            offline.add(id);
        }
    }

    @Override
    public Optional<ControllerRef> controller(long id) {
        return id < 1 || id > controllers
                ? Optional.empty()
                : Optional.of(new ControllerRef(
                        id, 1, new DeviceAddress("fake", String.valueOf(id)), 4, "C" + id, !offline.contains(id)));
    }

    @Override
    public List<ControllerRef> controllersIn(long communityId) {
        return LongStream.rangeClosed(1, controllers)
                .mapToObj(this::controller)
                .flatMap(Optional::stream)
                .toList();
    }

    @Override
    public List<DoorRef> doors(Collection<Long> doorIds) {
        return doorIds.stream()
                .filter(id -> id / 10 >= 1 && id / 10 <= controllers && id % 10 >= 1 && id % 10 <= 4)
                .map(id -> new DoorRef(id, id / 10, 1, (int) (id % 10), "D" + id, DoorDirection.IN))
                .toList();
    }

    @Override
    public List<DoorRef> doorsOf(long controllerId) {
        return doors(LongStream.rangeClosed(1, 4)
                .map(n -> controllerId * 10 + n)
                .boxed()
                .toList());
    }

    @Override
    public List<DoorRef> doorsIn(long communityId) {
        return controllersIn(communityId).stream()
                .flatMap(one -> doorsOf(one.id()).stream())
                .toList();
    }
}
