package cn.zhian.device.view;

import cn.zhian.device.boundary.ControllerView;
import cn.zhian.device.boundary.DoorView;
import cn.zhian.platform.view.Bundle;
import cn.zhian.platform.view.Sheet;
import cn.zhian.platform.view.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** The columns of exported controllers and doors. */
@ApplicationScoped
public class DeviceSheets {
    @Inject
    Texts texts;

    /** Controllers. */
    Sheet<ControllerView> controllers() {
        return new Sheet<ControllerView>(device(), "devices.title")
                .with("controller.name", 20, ControllerView::name)
                .with("controller.serial", 16, ControllerView::serial)
                .with("controller.host", 24, row -> row.host() + ":" + row.port())
                .with("controller.transport", 10, row -> texts.label(row.transport()))
                .with("controller.points", 10, ControllerView::points)
                .with("controller.state", 10, row -> texts.label(row.state()))
                .with("controller.seen", 20, ControllerView::lastSeenAt)
                .with("controller.clock", 18, ControllerView::clockOffsetMillis)
                .with("controller.measured", 20, ControllerView::clockMeasuredAt)
                .with("controller.pending", 12, ControllerView::pendingCards);
    }

    /** Doors. */
    Sheet<DoorView> doors() {
        return new Sheet<DoorView>(device(), "doors")
                .with("door.name", 20, DoorView::name)
                .with("door.number", 10, DoorView::number)
                .with("door.direction", 10, row -> texts.label(row.direction()))
                .with("door.mode", 12, row -> row.mode().map(texts::label))
                .with("controller.state", 10, row -> texts.label(row.state()));
    }

    private Bundle device() {
        return texts.get("device");
    }
}
