package cn.zhian.community.view;

import cn.zhian.community.boundary.HouseChange;
import cn.zhian.community.boundary.HouseData;
import cn.zhian.community.boundary.HouseUse;
import cn.zhian.community.boundary.HouseView;
import cn.zhian.platform.Change;
import cn.zhian.platform.view.Entered;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalLong;

/** A house being filled in; without an id a new one. */
public class HouseForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private Long id;
    private long version;
    private long unitId;
    private String number;
    private Integer floor;
    private BigDecimal area;
    private HouseUse use;
    private String standardAddress;

    static HouseForm ofNew(long unitId) {
        HouseForm form = new HouseForm();
        form.unitId = unitId;
        form.use = HouseUse.SELF_LIVED;
        return form;
    }

    static HouseForm of(HouseView view) {
        HouseForm form = new HouseForm();
        form.id = view.id();
        form.version = view.version();
        form.unitId = view.unitId();
        form.number = view.number();
        form.floor = view.floor().orElse(null);
        form.area = view.area().orElse(null);
        form.use = view.use();
        return form;
    }

    HouseData data() {
        return new HouseData(
                unitId,
                number,
                Optional.ofNullable(floor),
                Optional.ofNullable(area),
                use,
                Entered.text(standardAddress));
    }

    HouseChange change() {
        return new HouseChange(
                OptionalLong.of(version),
                Change.to(number),
                Change.to(Optional.ofNullable(floor)),
                Change.to(Optional.ofNullable(area)),
                Change.to(use),
                Entered.text(standardAddress).map(Change::to).orElse(Change.none()));
    }

    /** For the page. */
    public Long getId() {
        return id;
    }

    /** For the page. */
    public void setId(Long id) {
        this.id = id;
    }

    /** For the page. */
    public long getVersion() {
        return version;
    }

    /** For the page. */
    public void setVersion(long version) {
        this.version = version;
    }

    /** For the page. */
    public long getUnitId() {
        return unitId;
    }

    /** For the page. */
    public void setUnitId(long unitId) {
        this.unitId = unitId;
    }

    /** For the page. */
    public String getNumber() {
        return number;
    }

    /** For the page. */
    public void setNumber(String number) {
        this.number = number;
    }

    /** For the page. */
    public Integer getFloor() {
        return floor;
    }

    /** For the page. */
    public void setFloor(Integer floor) {
        this.floor = floor;
    }

    /** For the page. */
    public BigDecimal getArea() {
        return area;
    }

    /** For the page. */
    public void setArea(BigDecimal area) {
        this.area = area;
    }

    /** For the page. */
    public HouseUse getUse() {
        return use;
    }

    /** For the page. */
    public void setUse(HouseUse use) {
        this.use = use;
    }

    /** For the page. */
    public String getStandardAddress() {
        return standardAddress;
    }

    /** For the page. */
    public void setStandardAddress(String standardAddress) {
        this.standardAddress = standardAddress;
    }
}
