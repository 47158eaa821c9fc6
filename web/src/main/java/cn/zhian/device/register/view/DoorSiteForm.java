package cn.zhian.device.register.view;

import cn.zhian.device.register.boundary.DeviceRow;
import cn.zhian.device.register.boundary.PlaceKind;
import cn.zhian.platform.view.Entered;
import java.io.Serializable;
import java.util.Optional;

/** Where a door stands, as it is typed. */
public class DoorSiteForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private final long doorId;
    private final String name;
    private String place;
    private String placeName;

    DoorSiteForm(DeviceRow door) {
        doorId = door.id();
        name = door.name();
        place = door.place().name();
        placeName = door.placeName();
    }

    long doorId() {
        return doorId;
    }

    Optional<PlaceKind> place() {
        return Entered.text(place).map(PlaceKind::valueOf);
    }

    Optional<String> placeName() {
        return Entered.text(placeName);
    }

    /** The door's name. */
    public String getName() {
        return name;
    }

    public String getPlace() {
        return place;
    }

    public void setPlace(String place) {
        this.place = place;
    }

    public String getPlaceName() {
        return placeName;
    }

    public void setPlaceName(String placeName) {
        this.placeName = placeName;
    }
}
