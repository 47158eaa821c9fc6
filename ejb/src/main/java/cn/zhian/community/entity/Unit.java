package cn.zhian.community.entity;

import cn.zhian.community.boundary.UnitData;
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

/** A unit (单元), the part of a building behind one entrance (PH-3). */
@Entity
@Table(name = "unit")
@SequenceGenerator(name = "unit_seq", sequenceName = "unit_seq", allocationSize = 50)
public class Unit implements Place<UnitData> {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "unit_seq")
    @Column(name = "id")
    private Long id;

    @Version
    @Column(name = "version")
    private long version;

    @Column(name = "building_id")
    private long buildingId;

    @Column(name = "community_id")
    private long communityId;

    @Column(name = "name")
    private String name;

    @Column(name = "sort_key")
    private String sortKey;

    @Column(name = "standard_address")
    private String standardAddress;

    /** For JPA. */
    protected Unit() {}

    /** A new unit of a building. */
    public Unit(Building building, UnitData data) {
        buildingId = building.id();
        communityId = building.communityId();
        become(data);
    }

    @Override
    public final void become(UnitData data) {
        name = data.name();
        sortKey = NaturalOrder.key(name);
        standardAddress = data.standardAddress().orElse(null);
    }

    @Override
    public UnitData data() {
        return new UnitData(buildingId, name, Optional.ofNullable(standardAddress));
    }

    @Override
    public long id() {
        return id;
    }

    @Override
    public long version() {
        return version;
    }

    /** Its building. */
    public long buildingId() {
        return buildingId;
    }

    @Override
    public long communityId() {
        return communityId;
    }

    /** For example 2单元. */
    public String name() {
        return name;
    }

    /** The name as it sorts. */
    public String sortKey() {
        return sortKey;
    }
}
