package cn.zhian.access.pass.rest;

import cn.zhian.access.pass.boundary.PassFilter;
import cn.zhian.device.api.PassKind;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.Optional;

/** The query of a search in passes; all that is given must hold. */
public class PassParameters {
    @QueryParam("from")
    Instant from;

    @QueryParam("to")
    Instant to;

    @QueryParam("communityId")
    Long communityId;

    @QueryParam("buildingId")
    Long buildingId;

    @QueryParam("unitId")
    Long unitId;

    @QueryParam("houseId")
    Long houseId;

    @QueryParam("residentId")
    Long residentId;

    @QueryParam("name")
    String name;

    @QueryParam("card")
    String card;

    @QueryParam("doorId")
    Long doorId;

    @QueryParam("eventKind")
    PassKind eventKind;

    PassFilter filter() {
        return new PassFilter(
                Optional.ofNullable(from),
                Optional.ofNullable(to),
                Optional.ofNullable(communityId),
                Optional.ofNullable(buildingId),
                Optional.ofNullable(unitId),
                Optional.ofNullable(houseId),
                Optional.ofNullable(residentId),
                Optional.ofNullable(name),
                Optional.ofNullable(card),
                Optional.ofNullable(doorId),
                Optional.ofNullable(eventKind));
    }
}
