package cn.zhian.access.pass.view;

import cn.zhian.access.pass.boundary.PassFilter;
import cn.zhian.device.api.PassKind;
import cn.zhian.platform.view.Days;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Optional;

/** What was typed into the filter of passes. */
public class PassForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private LocalDate first;
    private LocalDate last;
    private String name;
    private String card;
    private Long building;
    private Long unit;
    private Long house;
    private Long door;
    private PassKind kind;
    private Long resident;

    /** The search within a community. */
    PassFilter filter(Optional<Long> community) {
        return new PassFilter(
                Days.from(first),
                Days.through(last),
                community,
                Optional.ofNullable(building),
                Optional.ofNullable(unit),
                Optional.ofNullable(house),
                Optional.ofNullable(resident),
                text(name),
                text(card),
                Optional.ofNullable(door),
                Optional.ofNullable(kind));
    }

    private static Optional<String> text(String typed) {
        return Optional.ofNullable(typed).map(String::strip).filter(text -> !text.isEmpty());
    }

    public LocalDate getFirst() {
        return first;
    }

    public void setFirst(LocalDate first) {
        this.first = first;
    }

    public LocalDate getLast() {
        return last;
    }

    public void setLast(LocalDate last) {
        this.last = last;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getCard() {
        return card;
    }

    public void setCard(String card) {
        this.card = card;
    }

    public Long getBuilding() {
        return building;
    }

    /** Another building has other units and houses. */
    public void setBuilding(Long building) {
        if (building == null || !building.equals(this.building)) {
            setUnit(null);
        }
        this.building = building;
    }

    public Long getUnit() {
        return unit;
    }

    /** Another unit has other houses. */
    public void setUnit(Long unit) {
        if (unit == null || !unit.equals(this.unit)) {
            house = null;
        }
        this.unit = unit;
    }

    public Long getHouse() {
        return house;
    }

    public void setHouse(Long house) {
        this.house = house;
    }

    public Long getDoor() {
        return door;
    }

    public void setDoor(Long door) {
        this.door = door;
    }

    public PassKind getKind() {
        return kind;
    }

    public void setKind(PassKind kind) {
        this.kind = kind;
    }

    public Long getResident() {
        return resident;
    }

    public void setResident(Long resident) {
        this.resident = resident;
    }
}
