package cn.zhian.device.rest;

import cn.zhian.device.api.DoorMode;
import cn.zhian.device.api.DoorSetting;
import cn.zhian.device.boundary.DoorActs;
import cn.zhian.device.boundary.DoorData;
import cn.zhian.device.boundary.DoorDirection;
import cn.zhian.device.boundary.DoorFilter;
import cn.zhian.device.boundary.DoorView;
import cn.zhian.device.boundary.Doors;
import cn.zhian.platform.Slice;
import cn.zhian.platform.rest.Body;
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

/** Doors, for integrators. */
@Path("doors")
@RequestScoped
@Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "doors")
public class DoorsResource {
    @Inject
    Doors doors;

    @Inject
    DoorActs acts;

    @Context
    UriInfo uri;

    /** A new door; building and unit where it stands at one. */
    public record NewDoor(
            long controllerId,
            int number,
            String name,
            DoorDirection direction,
            Optional<Long> buildingId,
            Optional<Long> unitId) {
        DoorData data() {
            return new DoorData(controllerId, number, name, direction, buildingId, unitId);
        }
    }

    /** What of a door can change. */
    public record ChangedDoor(
            OptionalLong version,
            String name,
            DoorDirection direction,
            Optional<Long> buildingId,
            Optional<Long> unitId) {}

    /** What a door shall do when nobody shows a credential. */
    public record Mode(DoorMode mode) {}

    /** Registers one. */
    @POST
    @Operation(summary = "Register a door of a controller")
    public Response create(NewDoor body) {
        DoorView created = doors.register(Body.of(body).data());
        return Created.at(uri, created.id(), created);
    }

    /** One by its id, with its state. */
    @GET
    @Path("{id}")
    @Operation(summary = "Get a door with its state")
    public DoorView get(@PathParam("id") long id) {
        return doors.get(id);
    }

    /** A part of the list, by id. */
    @GET
    @Operation(summary = "List doors")
    public Slice<DoorView> list(
            @QueryParam("communityId") Long communityId,
            @QueryParam("controllerId") Long controllerId,
            @QueryParam("size") @DefaultValue("50") int size,
            @QueryParam("cursor") String cursor) {
        return doors.list(
                new DoorFilter(Optional.ofNullable(communityId), Optional.ofNullable(controllerId)),
                size,
                Optional.ofNullable(cursor));
    }

    /** Changes the fields that are present; controller and number stay. */
    @PATCH
    @Path("{id}")
    @Operation(summary = "Change a door's name, direction or place")
    public DoorView change(@PathParam("id") long id, @Fields(ChangedDoor.class) Patch patch) {
        DoorView now = doors.get(id);
        ChangedDoor wanted = Body.of(patch)
                .over(
                        new ChangedDoor(
                                OptionalLong.empty(), now.name(), now.direction(), now.buildingId(), now.unitId()),
                        ChangedDoor.class);
        return doors.change(
                id,
                wanted.version(),
                new DoorData(
                        now.controllerId(),
                        now.number(),
                        wanted.name(),
                        wanted.direction(),
                        wanted.buildingId(),
                        wanted.unitId()));
    }

    /** Removes one; what it recorded stays. */
    @DELETE
    @Path("{id}")
    @Operation(summary = "Remove a door")
    public void delete(@PathParam("id") long id) {
        doors.remove(id);
    }

    /** Releases a door once; answers when its controller has confirmed. */
    @POST
    @Path("{id}/open")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Open a door once")
    public void open(@PathParam("id") long id) {
        acts.open(id);
    }

    /** Holds a door open or locked, or sets it back. */
    @POST
    @Path("{id}/mode")
    @Operation(summary = "Hold a door open or locked, or set it back to controlled")
    public DoorSetting mode(@PathParam("id") long id, Mode body) {
        return acts.set(id, Body.of(body).mode());
    }
}
