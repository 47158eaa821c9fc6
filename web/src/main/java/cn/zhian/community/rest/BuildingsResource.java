package cn.zhian.community.rest;

import cn.zhian.community.boundary.BuildingChange;
import cn.zhian.community.boundary.BuildingData;
import cn.zhian.community.boundary.BuildingFilter;
import cn.zhian.community.boundary.BuildingView;
import cn.zhian.community.boundary.Buildings;
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

/** Buildings, for integrators. */
@Path("buildings")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "buildings")
public class BuildingsResource {
    @Inject
    Buildings buildings;

    @Context
    UriInfo uri;

    /** A new building. */
    public record NewBuilding(Long communityId, String name, Optional<String> standardAddress) {}

    /** What of a building is to change; fields that are absent stay. */
    public record ChangedBuilding(OptionalLong version, Optional<String> name, Optional<String> standardAddress) {
        static final ChangedBuilding NOTHING =
                new ChangedBuilding(OptionalLong.empty(), Optional.empty(), Optional.empty());
    }

    /** Creates one. */
    @POST
    @Operation(summary = "Create a building")
    public Response create(NewBuilding body) {
        Changes.required("body", body);
        BuildingView created = buildings.create(new BuildingData(
                Changes.required("communityId", body.communityId()), body.name(), body.standardAddress()));
        return Created.at(uri, created.id(), created);
    }

    /** One by its id. */
    @GET
    @Path("{id}")
    @Operation(summary = "Get a building")
    public BuildingView get(@PathParam("id") long id) {
        return buildings.get(id);
    }

    /** A part of the list, by id. */
    @GET
    @Operation(summary = "List buildings")
    public Slice<BuildingView> list(
            @QueryParam("communityId") Long communityId,
            @QueryParam("name") String name,
            @QueryParam("size") @DefaultValue("50") int size,
            @QueryParam("cursor") String cursor) {
        return buildings.list(
                new BuildingFilter(Optional.ofNullable(communityId), Optional.ofNullable(name)),
                size,
                Optional.ofNullable(cursor));
    }

    /** Changes the fields that are present. */
    @PATCH
    @Path("{id}")
    @Operation(summary = "Change a building")
    public BuildingView change(@PathParam("id") long id, @Fields(ChangedBuilding.class) Patch patch) {
        ChangedBuilding body = patch.over(ChangedBuilding.NOTHING, ChangedBuilding.class);
        return buildings.change(
                id,
                new BuildingChange(
                        body.version(),
                        Changes.of(patch, "name", body.name()),
                        Changes.of(patch, "standardAddress", body.standardAddress())));
    }

    /** Removes one that nothing hangs on any more. */
    @DELETE
    @Path("{id}")
    @Operation(summary = "Delete a building")
    public void delete(@PathParam("id") long id) {
        buildings.delete(id);
    }
}
