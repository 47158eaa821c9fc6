package cn.zhian.project.view;

import cn.zhian.device.boundary.DoorRef;
import cn.zhian.identity.boundary.Permission;
import cn.zhian.platform.view.Me;
import cn.zhian.project.evidence.entity.Figure;
import cn.zhian.project.evidence.entity.Window;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Where the records behind figures are shown to a user.
 *
 * @param doors by their references
 * @param window that was looked at
 * @param may what the user may see
 */
record FigureLinks(Map<String, DoorRef> doors, Window window, Predicate<Permission> may) {
    static FigureLinks of(List<DoorRef> doors, Window window, Me me) {
        return new FigureLinks(
                doors.stream().collect(Collectors.toMap(door -> "door-" + door.id(), Function.identity())),
                window,
                permission -> me.caller().may(permission));
    }

    /** Address of a figure's records without the context path; empty if there is no page, or none for the user. */
    Optional<String> address(Figure figure) {
        DoorRef door = doors.get(figure.device());
        return switch (figure.kind()) {
            case RECORDS_EVERY_DAY ->
                page(Permission.PASS_READ, door)
                        .map(one -> "/access/passes.xhtml?door=" + one.id() + "&first=" + window.firstDay() + "&last="
                                + window.lastDay());
            case ONLINE_SHARE, CLOCK_OFFSET ->
                page(Permission.DEVICE_READ, door).map(one -> "/device/devices.xhtml?id=" + one.controllerId());
            case CARDS_PENDING ->
                page(Permission.RIGHT_READ, door).map(one -> "/access/distribution.xhtml?id=" + one.controllerId());
            case ALARM_TEST ->
                page(Permission.ALARM_READ, door).map(one -> "/alarm/alarms.xhtml?controller=" + one.controllerId());
            case CODE_VALID ->
                page(Permission.DEVICE_READ, figure.device())
                        .map(device -> "/device/register.xhtml?id=" + device.substring("device-".length()));
            case PICTURES, STORAGE_DAYS, SUPERIOR_PUSH -> Optional.empty();
        };
    }

    private <T> Optional<T> page(Permission needed, T shown) {
        return Optional.ofNullable(shown).filter(any -> may.test(needed));
    }
}
