package cn.zhian.alarm.entity;

import cn.zhian.alarm.boundary.AlarmLevel;
import cn.zhian.alarm.boundary.AlarmState;
import cn.zhian.device.api.AlarmKind;
import cn.zhian.identity.boundary.Caller;
import cn.zhian.platform.Conflict;
import cn.zhian.platform.EncryptedText;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;

/**
 * An alarm and its handling: new → acknowledged → closed, forward only; closing one that nobody took takes it as well.
 * What happened (times, occurrences, its end) is written by events beside this entity and only read here; once it is
 * closed, a repeat is an alarm of its own.
 */
@Entity
@Table(name = "alarm")
public class Alarm {
    @Id
    private long id;

    @Version
    private long version;

    @Column(name = "community_id", updatable = false)
    private long communityId;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private AlarmKind kind;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private AlarmLevel level;

    @Enumerated(EnumType.STRING)
    private AlarmState state;

    @Column(name = "controller_id", updatable = false)
    private Long controllerId;

    @Column(name = "door_id", updatable = false)
    private Long doorId;

    @Column(updatable = false)
    private int point;

    @Column(name = "open_key")
    private String openKey;

    @Column(name = "first_at", insertable = false, updatable = false)
    private Instant firstAt;

    @Column(name = "last_at", insertable = false, updatable = false)
    private Instant lastAt;

    @Column(insertable = false, updatable = false)
    private long occurrences;

    @Column(name = "over_at", insertable = false, updatable = false)
    private Instant overAt;

    @Column(name = "acknowledged_by")
    private Long acknowledgedBy;

    @Convert(converter = EncryptedText.class)
    @Column(name = "acknowledged_name")
    private String acknowledgedName;

    @Column(name = "acknowledged_at")
    private Instant acknowledgedAt;

    @Column(name = "closed_by")
    private Long closedBy;

    @Convert(converter = EncryptedText.class)
    @Column(name = "closed_name")
    private String closedName;

    @Column(name = "closed_at")
    private Instant closedAt;

    private String result;

    @Column(name = "false_alarm")
    private boolean falseAlarm;

    /** For JPA. */
    protected Alarm() {}

    /** Somebody takes it. @throws Conflict if somebody has */
    public void acknowledge(Caller by, Instant at) {
        if (state != AlarmState.NEW) {
            throw new Conflict("problem.conflict.alarm.taken");
        }
        take(by, at);
        state = AlarmState.ACKNOWLEDGED;
    }

    private void take(Caller by, Instant at) {
        acknowledgedBy = by.userId();
        acknowledgedName = by.username();
        acknowledgedAt = at;
    }

    /** It is handled. @param result what came of it; @throws Conflict if it is closed already */
    public void close(Caller by, Instant at, String result, boolean falseAlarm) {
        if (state == AlarmState.CLOSED) {
            throw new Conflict("problem.conflict.alarm.closed");
        }
        if (state == AlarmState.NEW) {
            take(by, at);
        }
        state = AlarmState.CLOSED;
        openKey = null;
        closedBy = by.userId();
        closedName = by.username();
        closedAt = at;
        this.result = result;
        this.falseAlarm = falseAlarm;
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

    public AlarmKind kind() {
        return kind;
    }

    public AlarmLevel level() {
        return level;
    }

    public AlarmState state() {
        return state;
    }

    public Optional<Long> controllerId() {
        return Optional.ofNullable(controllerId);
    }

    public Optional<Long> doorId() {
        return Optional.ofNullable(doorId);
    }

    public int point() {
        return point;
    }

    public Instant firstAt() {
        return firstAt;
    }

    public Instant lastAt() {
        return lastAt;
    }

    public long occurrences() {
        return occurrences;
    }

    /** When its cause ended by itself. */
    public Optional<Instant> overAt() {
        return Optional.ofNullable(overAt);
    }

    public Optional<String> acknowledgedBy() {
        return Optional.ofNullable(acknowledgedName);
    }

    public Optional<Instant> acknowledgedAt() {
        return Optional.ofNullable(acknowledgedAt);
    }

    public Optional<String> closedBy() {
        return Optional.ofNullable(closedName);
    }

    public Optional<Instant> closedAt() {
        return Optional.ofNullable(closedAt);
    }

    public Optional<String> result() {
        return Optional.ofNullable(result);
    }

    public boolean falseAlarm() {
        return falseAlarm;
    }
}
