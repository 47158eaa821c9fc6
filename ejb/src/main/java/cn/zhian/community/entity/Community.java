package cn.zhian.community.entity;

import cn.zhian.community.boundary.CommunityData;
import cn.zhian.community.boundary.CommunityKind;
import cn.zhian.community.boundary.CommunityView;
import cn.zhian.exchange.record.Changed;
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

/** A residential community (PH-1). */
@Entity
@EntityListeners(RecordListener.class)
@Table(name = "community")
@SequenceGenerator(name = "community_seq", sequenceName = "community_seq", allocationSize = 50)
public class Community implements Recorded {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "community_seq")
    @Column(name = "id")
    private Long id;

    @Version
    @Column(name = "version")
    private long version;

    @Column(name = "code")
    private String code;

    @Column(name = "name")
    private String name;

    @Column(name = "address")
    private String address;

    @Column(name = "standard_address")
    private String standardAddress;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    private CommunityKind kind;

    @Column(name = "town")
    private String town;

    @Column(name = "committee")
    private String committee;

    @Column(name = "level_wanted")
    private String levelWanted;

    @Column(name = "level_reached")
    private String levelReached;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    /** For JPA. */
    protected Community() {}

    /** A new community. */
    public Community(CommunityData data, Instant now) {
        createdAt = now;
        become(data, now);
    }

    /** Takes over checked data. */
    public final void become(CommunityData data, Instant now) {
        code = data.code();
        name = data.name();
        address = data.address();
        standardAddress = data.standardAddress().orElse(null);
        kind = data.kind();
        town = data.town().orElse(null);
        committee = data.committee().orElse(null);
        levelWanted = data.levelWanted().orElse(null);
        levelReached = data.levelReached().orElse(null);
        changedAt = now;
    }

    /** What can be changed. */
    public CommunityData data() {
        return new CommunityData(
                code,
                name,
                address,
                kind,
                Optional.ofNullable(standardAddress),
                Optional.ofNullable(town),
                Optional.ofNullable(committee),
                Optional.ofNullable(levelWanted),
                Optional.ofNullable(levelReached));
    }

    /** What is shown. */
    public CommunityView view() {
        return new CommunityView(
                id,
                version,
                code,
                name,
                address,
                kind,
                standardAddress(),
                Optional.ofNullable(town),
                Optional.ofNullable(committee),
                Optional.ofNullable(levelWanted),
                Optional.ofNullable(levelReached),
                createdAt,
                changedAt);
    }

    /** The standard address stated, or else the address. */
    public String standardAddress() {
        return standardAddress == null ? address : standardAddress;
    }

    /** Its number; present once it is stored. */
    public long id() {
        return id;
    }

    /** How often it was changed. */
    public long version() {
        return version;
    }

    /** 15 digits. */
    public String code() {
        return code;
    }

    /** What sort it is. */
    public CommunityKind kind() {
        return kind;
    }

    /** Its name. */
    public String name() {
        return name;
    }

    @Override
    public List<Changed> recorded() {
        return List.of(Changed.one(RecordKind.COMMUNITY, id, id));
    }
}
