package cn.zhian.resident.rest;

import cn.zhian.resident.boundary.Population;
import cn.zhian.resident.boundary.Relation;
import cn.zhian.resident.boundary.ResidentFilter;
import cn.zhian.resident.boundary.ResidentStatus;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;

/** The query parameters by which residents are found. */
public class ResidentQuery {
    @QueryParam("communityId")
    Long communityId;

    @QueryParam("buildingId")
    Long buildingId;

    @QueryParam("unitId")
    Long unitId;

    @QueryParam("houseId")
    Long houseId;

    @QueryParam("name")
    String name;

    @QueryParam("phone")
    String phone;

    @QueryParam("documentNumber")
    String document;

    @QueryParam("relation")
    Relation relation;

    @QueryParam("population")
    Population population;

    @QueryParam("status")
    ResidentStatus status;

    /** As the boundary takes it. */
    ResidentFilter filter() {
        return new ResidentFilter(
                Optional.ofNullable(communityId),
                Optional.ofNullable(buildingId),
                Optional.ofNullable(unitId),
                Optional.ofNullable(houseId),
                Optional.ofNullable(name),
                Optional.ofNullable(phone),
                Optional.ofNullable(document),
                Optional.ofNullable(relation),
                Optional.ofNullable(population),
                Optional.ofNullable(status));
    }
}
