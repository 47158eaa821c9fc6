package cn.zhian.resident.view;

import cn.zhian.community.boundary.HouseView;
import cn.zhian.resident.boundary.Relation;
import java.io.Serializable;

/** A further house of a resident, being filled in. */
public class FurtherHouseForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private Long buildingId;
    private Long unitId;
    private Long houseId;
    private Relation relation = Relation.HOUSEHOLDER;

    /** The form of a house that somebody has already. */
    static FurtherHouseForm of(HouseView house, Relation relation) {
        FurtherHouseForm form = new FurtherHouseForm();
        form.buildingId = house.buildingId();
        form.unitId = house.unitId();
        form.houseId = house.id();
        form.relation = relation;
        return form;
    }

    /** For the page. */
    public Long getBuildingId() {
        return buildingId;
    }

    /** For the page. */
    public void setBuildingId(Long buildingId) {
        this.buildingId = buildingId;
    }

    /** For the page. */
    public Long getUnitId() {
        return unitId;
    }

    /** For the page. */
    public void setUnitId(Long unitId) {
        this.unitId = unitId;
    }

    /** For the page. */
    public Long getHouseId() {
        return houseId;
    }

    /** For the page. */
    public void setHouseId(Long houseId) {
        this.houseId = houseId;
    }

    /** For the page. */
    public Relation getRelation() {
        return relation;
    }

    /** For the page. */
    public void setRelation(Relation relation) {
        this.relation = relation;
    }
}
