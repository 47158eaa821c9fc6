package cn.zhian.community.rest;

import cn.zhian.community.boundary.UnitChange;
import cn.zhian.community.boundary.UnitData;
import cn.zhian.community.boundary.UnitFilter;
import cn.zhian.community.boundary.UnitView;
import cn.zhian.community.boundary.Units;
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
import java.util.Optional;
import java.util.OptionalLong;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Units, for integrators. */
@Path("units")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "units")
public class UnitsResource {
    @Inject
    Units units;

    @Context
    UriInfo uri;

    /** A new unit. */
    public record NewUnit(Long buildingId, String name, Optional<String> standardAddress) {}

    /** What of a unit is to change; fields that are absent stay. */
    public record ChangedUnit(OptionalLong version, Optional<String> name, Optional<String> standardAddress) {
        static final ChangedUnit NOTHING = new ChangedUnit(OptionalLong.empty(), Optional.empty(), Optional.empty());
    }

    /** Creates one. */
    @POST
    @Operation(summary = "Create a unit")
    public Response create(NewUnit body) {
        Changes.required("body", body);
        UnitView created = units.create(
                new UnitData(Changes.required("buildingId", body.buildingId()), body.name(), body.standardAddress()));
        return Created.at(uri, created.id(), created);
    }

    /** One by its id. */
    @GET
    @Path("{id}")
    @Operation(summary = "Get a unit")
    public UnitView get(@PathParam("id") long id) {
        return units.get(id);
    }

    /** A part of the list, by id. */
    @GET
    @Operation(summary = "List units")
    public Slice<UnitView> list(
            @QueryParam("communityId") Long communityId,
            @QueryParam("buildingId") Long buildingId,
            @QueryParam("size") @DefaultValue("50") int size,
            @QueryParam("cursor") String cursor) {
        return units.list(
                new UnitFilter(Optional.ofNullable(communityId), Optional.ofNullable(buildingId)),
                size,
                Optional.ofNullable(cursor));
    }

    /** Changes the fields that are present. */
    @PATCH
    @Path("{id}")
    @Operation(summary = "Change a unit")
    public UnitView change(@PathParam("id") long id, @Fields(ChangedUnit.class) Patch patch) {
        ChangedUnit body = patch.over(ChangedUnit.NOTHING, ChangedUnit.class);
        return units.change(
                id,
                new UnitChange(
                        body.version(),
                        Changes.of(patch, "name", body.name()),
                        Changes.of(patch, "standardAddress", body.standardAddress())));
    }

    /** Removes one that nothing hangs on any more. */
    @DELETE
    @Path("{id}")
    @Operation(summary = "Delete a unit")
    public void delete(@PathParam("id") long id) {
        units.delete(id);
    }
}
