package cn.zhian.community.entity;

import cn.zhian.community.boundary.BuildingData;
import cn.zhian.platform.NaturalOrder;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Optional;

/** A building (楼栋) of a community (PH-3). */
@Entity
@Table(name = "building")
@SequenceGenerator(name = "building_seq", sequenceName = "building_seq", allocationSize = 50)
public class Building implements Place<BuildingData> {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "building_seq")
    @Column(name = "id")
    private Long id;

    @Version
    @Column(name = "version")
    private long version;

    @Column(name = "community_id")
    private long communityId;

    @Column(name = "name")
    private String name;

    @Column(name = "sort_key")
    private String sortKey;

    @Column(name = "standard_address")
    private String standardAddress;

    /** For JPA. */
    protected Building() {}

    /** A new building. */
    public Building(BuildingData data) {
        communityId = data.communityId();
        become(data);
    }

    @Override
    public final void become(BuildingData data) {
        name = data.name();
        sortKey = NaturalOrder.key(name);
        standardAddress = data.standardAddress().orElse(null);
    }

    @Override
    public BuildingData data() {
        return new BuildingData(communityId, name, Optional.ofNullable(standardAddress));
    }

    @Override
    public long id() {
        return id;
    }

    @Override
    public long version() {
        return version;
    }

    @Override
    public long communityId() {
        return communityId;
    }

    /** For example 3栋. */
    public String name() {
        return name;
    }

    /** The name as it sorts. */
    public String sortKey() {
        return sortKey;
    }
}
