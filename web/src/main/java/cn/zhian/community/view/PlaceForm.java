package cn.zhian.community.view;

import cn.zhian.community.boundary.BuildingChange;
import cn.zhian.community.boundary.BuildingData;
import cn.zhian.community.boundary.BuildingView;
import cn.zhian.community.boundary.UnitChange;
import cn.zhian.community.boundary.UnitData;
import cn.zhian.community.boundary.UnitView;
import cn.zhian.platform.Change;
import cn.zhian.platform.view.Entered;
import java.io.Serializable;
import java.util.OptionalLong;

/** A building or a unit being filled in; without an id a new one. */
public class PlaceForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private Long id;
    private long version;
    private Long buildingId;
    private String name;
    private String standardAddress;

    /** Empty, for a building. */
    static PlaceForm ofNewBuilding() {
        return new PlaceForm();
    }

    /** Empty, for a unit. */
    static PlaceForm ofNewUnit(long buildingId) {
        PlaceForm form = new PlaceForm();
        form.buildingId = buildingId;
        return form;
    }

    static PlaceForm of(BuildingView view) {
        PlaceForm form = new PlaceForm();
        form.id = view.id();
        form.version = view.version();
        form.name = view.name();
        return form;
    }

    static PlaceForm of(UnitView view) {
        PlaceForm form = ofNewUnit(view.buildingId());
        form.id = view.id();
        form.version = view.version();
        form.name = view.name();
        return form;
    }

    BuildingData building(long communityId) {
        return new BuildingData(communityId, name, Entered.text(standardAddress));
    }

    UnitData unit() {
        return new UnitData(buildingId, name, Entered.text(standardAddress));
    }

    BuildingChange buildingChange() {
        return new BuildingChange(OptionalLong.of(version), Change.to(name), address());
    }

    UnitChange unitChange() {
        return new UnitChange(OptionalLong.of(version), Change.to(name), address());
    }

    private Change<String> address() {
        return Entered.text(standardAddress).map(Change::to).orElse(Change.none());
    }

    /** Whether it is a unit. */
    public boolean isUnit() {
        return buildingId != null;
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
    public Long getBuildingId() {
        return buildingId;
    }

    /** For the page. */
    public void setBuildingId(Long buildingId) {
        this.buildingId = buildingId;
    }

    /** For the page. */
    public String getName() {
        return name;
    }

    /** For the page. */
    public void setName(String name) {
        this.name = name;
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
