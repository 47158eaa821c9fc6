package cn.zhian.resident.view;

import cn.zhian.platform.view.Entered;
import cn.zhian.resident.boundary.Population;
import cn.zhian.resident.boundary.Relation;
import cn.zhian.resident.boundary.ResidentFilter;
import cn.zhian.resident.boundary.ResidentStatus;
import java.io.Serializable;
import java.util.Optional;

/** What residents are looked for by. */
public class ResidentSearchForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private Long buildingId;
    private String name;
    private String phone;
    private String document;
    private Long houseId;
    private Relation relation;
    private Population population;
    private ResidentStatus status;

    ResidentFilter filter(Optional<Long> communityId) {
        return new ResidentFilter(
                communityId,
                Optional.ofNullable(buildingId),
                Optional.empty(),
                Optional.ofNullable(houseId),
                Entered.text(name),
                Entered.text(phone),
                Entered.text(document),
                Optional.ofNullable(relation),
                Optional.ofNullable(population),
                Optional.ofNullable(status));
    }

    void clear() {
        buildingId = null;
        name = null;
        phone = null;
        document = null;
        houseId = null;
        relation = null;
        population = null;
        status = null;
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
    public String getPhone() {
        return phone;
    }

    /** For the page. */
    public void setPhone(String phone) {
        this.phone = phone;
    }

    /** For the page. */
    public String getDocument() {
        return document;
    }

    /** For the page. */
    public void setDocument(String document) {
        this.document = document;
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
    public Population getPopulation() {
        return population;
    }

    /** For the page. */
    public void setPopulation(Population population) {
        this.population = population;
    }

    /** For the page. */
    public ResidentStatus getStatus() {
        return status;
    }

    /** For the page. */
    public void setStatus(ResidentStatus status) {
        this.status = status;
    }
}
