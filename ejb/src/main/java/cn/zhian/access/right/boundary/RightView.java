package cn.zhian.access.right.boundary;

import cn.zhian.access.right.entity.Right;
import java.util.List;
import java.util.Optional;

/**
 * A right with the names of what it refers to.
 *
 * @param holder masked name of the resident, or the group's name
 * @param doorNames of single doors, by name
 * @param doorGroupNames by name
 * @param profileName of the weekly profile
 * @param calendarName of the holiday calendar
 */
public record RightView(
        Right right,
        String holder,
        List<String> doorNames,
        List<String> doorGroupNames,
        Optional<String> profileName,
        Optional<String> calendarName) {
    /** Copies the lists. */
    public RightView {
        doorNames = List.copyOf(doorNames);
        doorGroupNames = List.copyOf(doorGroupNames);
    }
}
