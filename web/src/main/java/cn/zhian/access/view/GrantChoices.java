package cn.zhian.access.view;

import cn.zhian.access.right.boundary.AccessGroups;
import cn.zhian.access.right.boundary.AccessTimes;
import cn.zhian.access.right.boundary.CalendarView;
import cn.zhian.access.right.boundary.DoorGroups;
import cn.zhian.access.right.boundary.GroupView;
import cn.zhian.access.right.boundary.ProfileView;
import cn.zhian.access.right.entity.HolidayRule;
import cn.zhian.device.boundary.DoorView;
import cn.zhian.device.boundary.Doors;
import cn.zhian.platform.NaturalOrder;
import cn.zhian.platform.view.Place;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What a right can refer to in the chosen community; read once a request. */
@Named("grantChoices")
@RequestScoped
public class GrantChoices {
    @Inject
    Place place;

    @Inject
    Doors doors;

    @Inject
    DoorGroups doorGroups;

    @Inject
    AccessGroups groups;

    @Inject
    AccessTimes times;

    private List<DoorView> doorList;
    private List<GroupView> doorGroupList;
    private List<GroupView> groupList;
    private List<ProfileView> profileList;
    private List<CalendarView> calendarList;

    private Optional<Long> community() {
        return Optional.of(place.communityId());
    }

    /** The doors. */
    public List<DoorView> getDoors() {
        if (doorList == null) {
            doorList = doors.ofCommunity(place.communityId());
        }
        return doorList;
    }

    /** The groups of doors. */
    public List<GroupView> getDoorGroups() {
        if (doorGroupList == null) {
            doorGroupList = doorGroups.list(community());
        }
        return doorGroupList;
    }

    /** The groups of residents. */
    public List<GroupView> getGroups() {
        if (groupList == null) {
            groupList = groups.list(community()).stream()
                    .sorted(Comparator.comparing(group -> NaturalOrder.key(group.name())))
                    .toList();
        }
        return groupList;
    }

    /** The weekly profiles. */
    public List<ProfileView> getProfiles() {
        if (profileList == null) {
            profileList = times.profiles(community());
        }
        return profileList;
    }

    /** The holiday calendars. */
    public List<CalendarView> getCalendars() {
        if (calendarList == null) {
            calendarList = times.calendars(community());
        }
        return calendarList;
    }

    /** What can hold on holidays. */
    public HolidayRule[] getRules() {
        return HolidayRule.values();
    }
}
