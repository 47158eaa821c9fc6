package cn.zhian.device.entity;

import cn.zhian.device.api.DoorMode;
import cn.zhian.device.api.DoorSetting;
import cn.zhian.device.boundary.DoorDirection;
import cn.zhian.device.boundary.DoorRef;
import cn.zhian.exchange.record.Changed;
import cn.zhian.exchange.record.DeviceNumbers;
import cn.zhian.exchange.record.RecordKind;
import cn.zhian.exchange.record.RecordListener;
import cn.zhian.exchange.record.Recorded;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A door of a controller. What people edit is written here; mode and contact are what the controller last confirmed or
 * told, written beside this entity and only read here.
 */
@Entity
@EntityListeners(RecordListener.class)
@Table(name = "door")
public class Door implements Recorded {
    @Id
    @SequenceGenerator(name = "door_seq", sequenceName = "door_seq", allocationSize = 50)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "door_seq")
    private Long id;

    @Version
    private long version;

    @Column(name = "controller_id", updatable = false)
    private long controllerId;

    @Column(name = "community_id", updatable = false)
    private long communityId;

    @Column(updatable = false)
    private int number;

    private String name;

    @Enumerated(EnumType.STRING)
    private DoorDirection direction;

    @Column(name = "building_id")
    private Long buildingId;

    @Column(name = "unit_id")
    private Long unitId;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Enumerated(EnumType.STRING)
    @Column(insertable = false, updatable = false)
    private DoorMode mode;

    @Column(name = "unlock_seconds", insertable = false, updatable = false)
    private Integer unlockSeconds;

    @Column(name = "contact_open", insertable = false, updatable = false)
    private Boolean contactOpen;

    /** For JPA. */
    protected Door() {}

    /** Registers a door of a controller; the caller has checked that the number is free. */
    public Door(Controller controller, int number, Instant at) {
        this.controllerId = controller.id();
        this.communityId = controller.communityId();
        this.number = number;
        this.createdAt = at;
        this.changedAt = at;
    }

    /** Names it and says what its reader stands for. */
    public void describe(String name, DoorDirection direction) {
        this.name = name;
        this.direction = direction;
    }

    /** Says at which building and unit it stands; a gate of the community stands at none. */
    public void placeAt(Optional<Long> building, Optional<Long> unit) {
        buildingId = building.orElse(null);
        unitId = unit.orElse(null);
    }

    /** Notes when somebody edited it. */
    public void changed(Instant at) {
        changedAt = at;
    }

    /** What other features need to know. */
    public DoorRef ref() {
        return new DoorRef(id, controllerId, communityId, number, name, direction);
    }

    public long id() {
        return id;
    }

    public long version() {
        return version;
    }

    public long controllerId() {
        return controllerId;
    }

    public long communityId() {
        return communityId;
    }

    public int number() {
        return number;
    }

    public String name() {
        return name;
    }

    public DoorDirection direction() {
        return direction;
    }

    public Optional<Long> buildingId() {
        return Optional.ofNullable(buildingId);
    }

    public Optional<Long> unitId() {
        return Optional.ofNullable(unitId);
    }

    /** What the controller last confirmed; empty if it was never asked. */
    public Optional<DoorSetting> setting() {
        return mode == null || unlockSeconds == null
                ? Optional.empty()
                : Optional.of(new DoorSetting(mode, unlockSeconds));
    }

    /** Whether its contact was open last time it told; empty if it never told. */
    public Optional<Boolean> contactOpen() {
        return Optional.ofNullable(contactOpen);
    }

    @Override
    public List<Changed> recorded() {
        return List.of(Changed.one(RecordKind.DEVICE, communityId, DeviceNumbers.ofDoor(id)));
    }
}
