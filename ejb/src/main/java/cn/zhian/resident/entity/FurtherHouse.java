package cn.zhian.resident.entity;

import cn.zhian.resident.boundary.HouseRelation;
import cn.zhian.resident.boundary.Relation;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** Another house of a person who has several. */
@Embeddable
public class FurtherHouse {
    @Column(name = "house_id")
    private long houseId;

    @Enumerated(EnumType.STRING)
    @Column(name = "relation")
    private Relation relation;

    /** For JPA. */
    protected FurtherHouse() {}

    /** A further house. */
    public FurtherHouse(HouseRelation house) {
        houseId = house.houseId();
        relation = house.relation();
    }

    /** As a value. */
    public HouseRelation value() {
        return new HouseRelation(houseId, relation);
    }
}
