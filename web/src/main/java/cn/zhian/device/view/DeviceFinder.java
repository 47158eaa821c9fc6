package cn.zhian.device.view;

import cn.zhian.device.boundary.ControllerFilter;
import cn.zhian.device.boundary.ControllerView;
import cn.zhian.device.boundary.Controllers;
import cn.zhian.identity.boundary.Permission;
import cn.zhian.platform.view.Finder;
import cn.zhian.platform.view.Found;
import cn.zhian.platform.view.Me;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Finds controllers by a part of the name or of the serial number, over the caller's domain. */
@Dependent
public class DeviceFinder implements Finder {
    @Inject
    Controllers controllers;

    @Inject
    Me me;

    @Override
    public List<Found> find(String text, int limit) {
        if (!me.caller().may(Permission.DEVICE_READ)) {
            return List.of();
        }
        ControllerFilter filter = new ControllerFilter(Optional.empty(), Optional.empty(), Optional.of(text));
        return controllers.page(filter, 0, limit).stream()
                .map(DeviceFinder::found)
                .toList();
    }

    private static Found found(ControllerView controller) {
        return new Found(
                "controller", controller.name(), controller.serial(), "/device/devices.xhtml?id=" + controller.id());
    }
}
