package cn.zhian.community.rest;

import cn.zhian.community.boundary.HouseChange;
import cn.zhian.community.boundary.HouseData;
import cn.zhian.community.boundary.HouseFilter;
import cn.zhian.community.boundary.HouseUse;
import cn.zhian.community.boundary.HouseView;
import cn.zhian.community.boundary.Houses;
import cn.zhian.platform.Slice;
import cn.zhian.platform.rest.Changes;
import cn.zhian.platform.rest.Created;
import cn.zhian.platform.rest.Fields;
import cn.zhian.platform.rest.Patch;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalLong;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Houses, for integrators. */
@Path("houses")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "houses")
public class HousesResource {
    @Inject
    Houses houses;

    @Context
    UriInfo uri;

    /** A new house; area in m². */
    public record NewHouse(
            Long unitId,
            String number,
            Optional<Integer> floor,
            Optional<BigDecimal> area,
            HouseUse use,
            Optional<String> standardAddress) {}

    /** What of a house is to change; fields that are absent stay. */
    public record ChangedHouse(
            OptionalLong version,
            Optional<String> number,
            Optional<Integer> floor,
            Optional<BigDecimal> area,
            Optional<HouseUse> use,
            Optional<String> standardAddress) {
        static final ChangedHouse NOTHING = new ChangedHouse(
                OptionalLong.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** Creates one. */
    @POST
    @Operation(summary = "Create a house")
    public Response create(NewHouse body) {
        Changes.required("body", body);
        HouseView created = houses.create(new HouseData(
                Changes.required("unitId", body.unitId()),
                body.number(),
                body.floor(),
                body.area(),
                body.use(),
                body.standardAddress()));
        return Created.at(uri, created.id(), created);
    }

    /** One by its id. */
    @GET
    @Path("{id}")
    @Operation(summary = "Get a house")
    public HouseView get(@PathParam("id") long id) {
        return houses.get(id);
    }

    /** A part of the list, by id. */
    @GET
    @Operation(summary = "List houses")
    public Slice<HouseView> list(
            @QueryParam("communityId") Long communityId,
            @QueryParam("buildingId") Long buildingId,
            @QueryParam("unitId") Long unitId,
            @QueryParam("use") HouseUse use,
            @QueryParam("number") String number,
            @QueryParam("size") @DefaultValue("50") int size,
            @QueryParam("cursor") String cursor) {
        return houses.list(
                new HouseFilter(
                        Optional.ofNullable(communityId),
                        Optional.ofNullable(buildingId),
                        Optional.ofNullable(unitId),
                        Optional.ofNullable(use),
                        Optional.ofNullable(number)),
                size,
                Optional.ofNullable(cursor));
    }

    /** Changes the fields that are present. */
    @PATCH
    @Path("{id}")
    @Operation(summary = "Change a house")
    public HouseView change(@PathParam("id") long id, @Fields(ChangedHouse.class) Patch patch) {
        ChangedHouse body = patch.over(ChangedHouse.NOTHING, ChangedHouse.class);
        return houses.change(
                id,
                new HouseChange(
                        body.version(),
                        Changes.of(patch, "number", body.number()),
                        Changes.of(patch, "floor", body.floor()),
                        Changes.of(patch, "area", body.area()),
                        Changes.of(patch, "use", body.use()),
                        Changes.of(patch, "standardAddress", body.standardAddress())));
    }

    /** Removes one that nothing hangs on any more. */
    @DELETE
    @Path("{id}")
    @Operation(summary = "Delete a house")
    public void delete(@PathParam("id") long id) {
        houses.delete(id);
    }
}
