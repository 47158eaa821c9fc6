package cn.zhian.device.view;

import cn.zhian.device.boundary.DoorData;
import cn.zhian.device.boundary.DoorDirection;
import cn.zhian.device.boundary.DoorView;
import java.io.Serializable;
import java.util.Optional;
import java.util.OptionalLong;

/** A door as it is typed. */
public class DoorForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private final long controllerId;
    private Long id;
    private long version;
    private Integer number;
    private String name;
    private DoorDirection direction = DoorDirection.IN;
    private Long building;
    private Long unit;

    DoorForm(long controllerId, int number) {
        this.controllerId = controllerId;
        this.number = number;
    }

    DoorForm(DoorView door) {
        this(door.controllerId(), door.number());
        id = door.id();
        version = door.version();
        name = door.name();
        direction = door.direction();
        building = door.buildingId().orElse(null);
        unit = door.unitId().orElse(null);
    }

    DoorData data() {
        return new DoorData(
                controllerId, number, name, direction, Optional.ofNullable(building), Optional.ofNullable(unit));
    }

    OptionalLong version() {
        return OptionalLong.of(version);
    }

    Optional<Long> id() {
        return Optional.ofNullable(id);
    }

    public boolean isFresh() {
        return id == null;
    }

    public Integer getNumber() {
        return number;
    }

    public void setNumber(Integer number) {
        this.number = number;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public DoorDirection getDirection() {
        return direction;
    }

    public void setDirection(DoorDirection direction) {
        this.direction = direction;
    }

    public Long getBuilding() {
        return building;
    }

    /** Another building has other units. */
    public void setBuilding(Long building) {
        if (building == null || !building.equals(this.building)) {
            unit = null;
        }
        this.building = building;
    }

    public Long getUnit() {
        return unit;
    }

    public void setUnit(Long unit) {
        this.unit = unit;
    }
}
