package cn.zhian.device.register.entity;

import cn.zhian.device.register.boundary.CodeTable;
import cn.zhian.device.register.boundary.DeviceField;
import cn.zhian.device.register.boundary.DeviceKind;
import cn.zhian.device.register.boundary.DeviceTexts;
import cn.zhian.device.register.boundary.PlaceKind;
import cn.zhian.device.register.boundary.RegisteredDeviceView;
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
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A device that is no door, with its file (DV-1); codes are those of {@link CodeTable}. */
@Entity
@EntityListeners(RecordListener.class)
@Table(name = "registered_device")
public class RegisteredDevice implements Recorded {
    @Id
    @SequenceGenerator(name = "registered_device_seq", sequenceName = "registered_device_seq", allocationSize = 50)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "registered_device_seq")
    private Long id;

    @Version
    private long version;

    @Column(name = "community_id", updatable = false)
    private long communityId;

    @Enumerated(EnumType.STRING)
    private DeviceKind kind;

    @Enumerated(EnumType.STRING)
    private PlaceKind place;

    @Column(name = "place_name")
    private String placeName;

    private String code;

    private String name;

    private Integer manufacturer;

    private String division;

    @Column(name = "point_type")
    private Integer pointType;

    private String ipv4;

    @Column(name = "camera_type")
    private Integer cameraType;

    @Column(name = "camera_function")
    private Integer cameraFunction;

    @Column(name = "power_source")
    private Integer powerSource;

    private Integer resolution;

    private String address;

    private BigDecimal longitude;

    private BigDecimal latitude;

    @Column(name = "place_type")
    private Integer placeType;

    private Integer direction;

    private Integer position;

    private Integer networked;

    @Column(name = "police_org")
    private String policeOrg;

    @Column(name = "installed_on")
    private LocalDate installedOn;

    private String manager;

    @Column(name = "manager_phone")
    private String managerPhone;

    private String maintainer;

    @Column(name = "maintainer_phone")
    private String maintainerPhone;

    @Column(name = "retention_days")
    private Integer retentionDays;

    private int state;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    /** For JPA. */
    protected RegisteredDevice() {}

    /** A new device of a community, from texts that were checked. */
    public RegisteredDevice(long communityId, DeviceTexts texts, Instant now) {
        this.communityId = communityId;
        createdAt = now;
        become(texts, now);
    }

    /** Takes over texts that were checked. */
    public final void become(DeviceTexts texts, Instant now) {
        changedAt = now;
        describe(texts);
        situate(texts);
    }

    private void describe(DeviceTexts texts) {
        kind = DeviceKind.valueOf(texts.needed(DeviceField.KIND));
        place = PlaceKind.valueOf(texts.needed(DeviceField.PLACE));
        placeName = texts.needed(DeviceField.PLACE_NAME);
        code = texts.text(DeviceField.CODE).orElse(null);
        name = texts.needed(DeviceField.NAME);
        manufacturer = texts.whole(DeviceField.MANUFACTURER).orElse(null);
        division = texts.text(DeviceField.DIVISION).orElse(null);
        pointType = texts.whole(DeviceField.POINT_TYPE).orElse(null);
        ipv4 = texts.text(DeviceField.IPV4).orElse(null);
        cameraType = texts.whole(DeviceField.CAMERA_TYPE).orElse(null);
        cameraFunction = texts.whole(DeviceField.CAMERA_FUNCTION).orElse(null);
        powerSource = texts.whole(DeviceField.POWER_SOURCE).orElse(null);
        resolution = texts.whole(DeviceField.RESOLUTION).orElse(null);
        address = texts.text(DeviceField.ADDRESS).orElse(null);
        longitude = texts.decimal(DeviceField.LONGITUDE).orElse(null);
    }

    private void situate(DeviceTexts texts) {
        latitude = texts.decimal(DeviceField.LATITUDE).orElse(null);
        placeType = texts.whole(DeviceField.PLACE_TYPE).orElse(null);
        direction = texts.whole(DeviceField.DIRECTION).orElse(null);
        position = texts.whole(DeviceField.POSITION).orElse(null);
        networked = texts.whole(DeviceField.NETWORKED).orElse(null);
        policeOrg = texts.text(DeviceField.POLICE_ORG).orElse(null);
        installedOn = texts.date(DeviceField.INSTALLED_ON).orElse(null);
        manager = texts.text(DeviceField.MANAGER).orElse(null);
        managerPhone = texts.text(DeviceField.MANAGER_PHONE).orElse(null);
        maintainer = texts.text(DeviceField.MAINTAINER).orElse(null);
        maintainerPhone = texts.text(DeviceField.MAINTAINER_PHONE).orElse(null);
        retentionDays = texts.whole(DeviceField.RETENTION_DAYS).orElse(null);
        state = texts.whole(DeviceField.STATE).orElse(CodeTable.IN_USE);
    }

    /** Its number; present once it is stored. */
    public long id() {
        return id;
    }

    /** How often it was changed. */
    public long version() {
        return version;
    }

    /** Where it belongs. */
    public long communityId() {
        return communityId;
    }

    /** As people know it. */
    public String name() {
        return name;
    }

    /** What is shown. */
    public RegisteredDeviceView view() {
        return new RegisteredDeviceView(
                id,
                version,
                communityId,
                kind,
                place,
                placeName,
                Optional.ofNullable(code),
                name,
                Optional.ofNullable(manufacturer),
                Optional.ofNullable(division),
                Optional.ofNullable(pointType),
                Optional.ofNullable(ipv4),
                Optional.ofNullable(cameraType),
                Optional.ofNullable(cameraFunction),
                Optional.ofNullable(powerSource),
                Optional.ofNullable(resolution),
                Optional.ofNullable(address),
                Optional.ofNullable(longitude),
                Optional.ofNullable(latitude),
                Optional.ofNullable(placeType),
                Optional.ofNullable(direction),
                Optional.ofNullable(position),
                Optional.ofNullable(networked),
                Optional.ofNullable(policeOrg),
                Optional.ofNullable(installedOn),
                Optional.ofNullable(manager),
                Optional.ofNullable(managerPhone),
                Optional.ofNullable(maintainer),
                Optional.ofNullable(maintainerPhone),
                Optional.ofNullable(retentionDays),
                state,
                createdAt,
                changedAt);
    }

    @Override
    public List<Changed> recorded() {
        return List.of(Changed.one(RecordKind.DEVICE, communityId, DeviceNumbers.ofRegistered(id)));
    }
}
