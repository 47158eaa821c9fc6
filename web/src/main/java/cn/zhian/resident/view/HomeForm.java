package cn.zhian.resident.view;

import cn.zhian.community.boundary.HouseView;
import cn.zhian.resident.boundary.HouseRelation;
import cn.zhian.resident.boundary.Relation;
import cn.zhian.resident.boundary.ResidentView;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;

/** Where and how a resident lives, being filled in. */
public class HomeForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private Long buildingId;
    private Long unitId;
    private Long houseId;
    private Relation relation = Relation.HOUSEHOLDER;
    private LocalDate movedIn;
    private LocalDate tenancyFrom;
    private LocalDate tenancyTo;

    private final List<FurtherHouseForm> further = new ArrayList<>();

    /** @param house reads a house by its id */
    static HomeForm of(ResidentView view, LongFunction<HouseView> house) {
        HomeForm form = new HomeForm();
        if (view.houseId() != null) {
            HouseView main = house.apply(view.houseId());
            form.buildingId = main.buildingId();
            form.unitId = main.unitId();
            form.houseId = main.id();
        }
        form.relation = view.relation();
        form.movedIn = view.movedIn().orElse(null);
        form.tenancyFrom = view.tenancyFrom().orElse(null);
        form.tenancyTo = view.tenancyTo().orElse(null);
        view.furtherHouses()
                .forEach(one -> form.further.add(FurtherHouseForm.of(house.apply(one.houseId()), one.relation())));
        return form;
    }

    /** The further houses; rows without a house were left empty. */
    List<HouseRelation> furtherHouses() {
        return further.stream()
                .filter(one -> one.getHouseId() != null)
                .map(one -> new HouseRelation(one.getHouseId(), one.getRelation()))
                .toList();
    }

    /** The main house; 0 for none, which the registration refuses. */
    long house() {
        return houseId == null ? 0 : houseId;
    }

    /** Adds an empty row. */
    public void addFurther() {
        further.add(new FurtherHouseForm());
    }

    /** Takes a row away. */
    public void removeFurther(FurtherHouseForm row) {
        further.remove(row);
    }

    /** The rows of further houses. */
    public List<FurtherHouseForm> getFurther() {
        return further;
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

    /** For the page. */
    public LocalDate getMovedIn() {
        return movedIn;
    }

    /** For the page. */
    public void setMovedIn(LocalDate movedIn) {
        this.movedIn = movedIn;
    }

    /** For the page. */
    public LocalDate getTenancyFrom() {
        return tenancyFrom;
    }

    /** For the page. */
    public void setTenancyFrom(LocalDate tenancyFrom) {
        this.tenancyFrom = tenancyFrom;
    }

    /** For the page. */
    public LocalDate getTenancyTo() {
        return tenancyTo;
    }

    /** For the page. */
    public void setTenancyTo(LocalDate tenancyTo) {
        this.tenancyTo = tenancyTo;
    }
}
