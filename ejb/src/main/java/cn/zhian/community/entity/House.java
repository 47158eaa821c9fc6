package cn.zhian.community.entity;

import cn.zhian.community.boundary.HouseData;
import cn.zhian.community.boundary.HouseUse;
import cn.zhian.exchange.record.Changed;
import cn.zhian.exchange.record.RecordKind;
import cn.zhian.exchange.record.RecordListener;
import cn.zhian.exchange.record.Recorded;
import cn.zhian.platform.NaturalOrder;
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
import java.util.List;
import java.util.Optional;

/** A house (房屋): a flat or other closed dwelling behind a unit's door (PH-3). */
@Entity
@EntityListeners(RecordListener.class)
@Table(name = "house")
@SequenceGenerator(name = "house_seq", sequenceName = "house_seq", allocationSize = 50)
public class House implements Place<HouseData>, Recorded {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "house_seq")
    @Column(name = "id")
    private Long id;

    @Version
    @Column(name = "version")
    private long version;

    @Column(name = "unit_id")
    private long unitId;

    @Column(name = "building_id")
    private long buildingId;

    @Column(name = "community_id")
    private long communityId;

    @Column(name = "number")
    private String number;

    @Column(name = "sort_key")
    private String sortKey;

    @Column(name = "floor")
    private Integer floor;

    @Column(name = "area")
    private BigDecimal area;

    @Enumerated(EnumType.STRING)
    @Column(name = "house_use")
    private HouseUse use;

    @Column(name = "standard_address")
    private String standardAddress;

    /** For JPA. */
    protected House() {}

    /** A new house of a unit. */
    public House(Unit unit, HouseData data) {
        unitId = unit.id();
        buildingId = unit.buildingId();
        communityId = unit.communityId();
        become(data);
    }

    @Override
    public final void become(HouseData data) {
        number = data.number();
        sortKey = NaturalOrder.key(number);
        floor = data.floor().orElse(null);
        area = data.area().orElse(null);
        use = data.use();
        standardAddress = data.standardAddress().orElse(null);
    }

    @Override
    public HouseData data() {
        return new HouseData(
                unitId,
                number,
                Optional.ofNullable(floor),
                Optional.ofNullable(area),
                use,
                Optional.ofNullable(standardAddress));
    }

    @Override
    public long id() {
        return id;
    }

    @Override
    public long version() {
        return version;
    }

    /** Its unit. */
    public long unitId() {
        return unitId;
    }

    /** Its building. */
    public long buildingId() {
        return buildingId;
    }

    @Override
    public long communityId() {
        return communityId;
    }

    /** For example 501. */
    public String number() {
        return number;
    }

    @Override
    public List<Changed> recorded() {
        return List.of(Changed.one(RecordKind.HOUSE, communityId, id));
    }
}
