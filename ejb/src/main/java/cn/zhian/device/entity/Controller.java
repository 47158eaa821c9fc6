package cn.zhian.device.entity;

import cn.zhian.device.api.DeviceAddress;
import cn.zhian.device.api.Enrolment;
import cn.zhian.device.api.Position;
import cn.zhian.device.api.Transport;
import cn.zhian.device.boundary.ControllerRef;
import cn.zhian.device.boundary.LinkState;
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
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A registered controller. Its life: registered (link unknown) → enrolled with its adapter → on line and off line as
 * events tell → removed. Position, link and clock are written by the recorder of events beside this entity and only
 * read here.
 */
@Entity
@EntityListeners(RecordListener.class)
@Table(name = "controller")
public class Controller implements Recorded {
    @Id
    @SequenceGenerator(name = "controller_seq", sequenceName = "controller_seq", allocationSize = 50)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "controller_seq")
    private Long id;

    @Version
    private long version;

    @Column(name = "community_id", updatable = false)
    private long communityId;

    @Column(updatable = false)
    private String protocol;

    @Column(updatable = false)
    private String serial;

    private String host;
    private int port;

    @Enumerated(EnumType.STRING)
    private Transport transport;

    private String name;
    private int points;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Column(insertable = false, updatable = false)
    private int epoch = 1;

    @Column(name = "last_index", insertable = false, updatable = false)
    private long lastIndex;

    @Column(name = "last_digest", insertable = false, updatable = false)
    private long lastDigest;

    @Enumerated(EnumType.STRING)
    @Column(name = "link_state", insertable = false, updatable = false)
    private LinkState linkState = LinkState.UNKNOWN;

    @Column(name = "last_seen_at", insertable = false, updatable = false)
    private Instant lastSeenAt;

    @Column(name = "clock_offset_millis", insertable = false, updatable = false)
    private Long clockOffsetMillis;

    @Column(name = "clock_measured_at", insertable = false, updatable = false)
    private Instant clockMeasuredAt;

    /** For JPA. */
    protected Controller() {}

    /**
     * Registers a controller.
     *
     * @param address whose uniqueness the caller has checked
     * @param points doors it has, by its protocol
     */
    public Controller(long communityId, DeviceAddress address, int points, Instant at) {
        this.communityId = communityId;
        this.protocol = address.protocol();
        this.serial = address.serial();
        this.points = points;
        this.createdAt = at;
        this.changedAt = at;
    }

    /** Says where it is reached. */
    public void reachAt(String host, int port, Transport transport) {
        this.host = host;
        this.port = port;
        this.transport = transport;
    }

    /** Names it. */
    public void rename(String name) {
        this.name = name;
    }

    /** Notes when somebody edited it; also makes the version move on. */
    public void changed(Instant at) {
        changedAt = at;
    }

    /** What its adapter needs to know. @param reads whether this node reads from it */
    public Enrolment enrolment(boolean reads) {
        Position position = new Position(epoch, lastIndex, lastDigest);
        return new Enrolment(address(), host, port, transport, points, position, reads);
    }

    /** What other features need to know. */
    public ControllerRef ref() {
        return new ControllerRef(id, communityId, address(), points, name, linkState == LinkState.ONLINE);
    }

    /** By which the adapter knows it. */
    public DeviceAddress address() {
        return new DeviceAddress(protocol, serial);
    }

    public long id() {
        return id;
    }

    public long version() {
        return version;
    }

    public long communityId() {
        return communityId;
    }

    public String host() {
        return host;
    }

    public int port() {
        return port;
    }

    public Transport transport() {
        return transport;
    }

    public String name() {
        return name;
    }

    public int points() {
        return points;
    }

    public LinkState linkState() {
        return linkState;
    }

    public Optional<Instant> lastSeenAt() {
        return Optional.ofNullable(lastSeenAt);
    }

    /** Device clock minus platform clock, as last measured. */
    public Optional<Duration> clockOffset() {
        return Optional.ofNullable(clockOffsetMillis).map(Duration::ofMillis);
    }

    public Optional<Instant> clockMeasuredAt() {
        return Optional.ofNullable(clockMeasuredAt);
    }

    @Override
    public List<Changed> recorded() {
        return List.of(
                Changed.one(RecordKind.DEVICE, communityId, DeviceNumbers.ofController(id)),
                Changed.one(RecordKind.DEVICE_STATE, communityId, id));
    }
}
