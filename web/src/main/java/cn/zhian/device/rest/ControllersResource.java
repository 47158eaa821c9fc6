package cn.zhian.device.rest;

import cn.zhian.device.api.Transport;
import cn.zhian.device.boundary.ControllerActs;
import cn.zhian.device.boundary.ControllerData;
import cn.zhian.device.boundary.ControllerFilter;
import cn.zhian.device.boundary.ControllerView;
import cn.zhian.device.boundary.Controllers;
import cn.zhian.device.boundary.FoundController;
import cn.zhian.device.boundary.LinkState;
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

/** Controllers, for integrators. */
@Path("controllers")
@RequestScoped
@Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "controllers")
public class ControllersResource {
    @Inject
    Controllers controllers;

    @Inject
    ControllerActs acts;

    @Context
    UriInfo uri;

    /** A new controller; port 60000 and UDP if not told. */
    public record NewController(
            String protocol,
            String serial,
            String host,
            Optional<Integer> port,
            Optional<Transport> transport,
            String name,
            long communityId) {
        ControllerData data() {
            return new ControllerData(communityId, protocol, serial, host, port, transport, name);
        }
    }

    /** What of a controller can change. */
    public record ChangedController(
            OptionalLong version, String host, Optional<Integer> port, Optional<Transport> transport, String name) {}

    /** Where to look for controllers. */
    public record Search(String protocol, String host, int port) {}

    /** The clock of a controller. @param clockOffsetMillis its clock minus ours */
    public record ClockReading(long clockOffsetMillis) {}

    /** Registers one. */
    @POST
    @Operation(summary = "Register a controller")
    public Response create(NewController body) {
        ControllerView created = controllers.register(Body.of(body).data());
        return Created.at(uri, created.id(), created);
    }

    /** One by its id, with its state. */
    @GET
    @Path("{id}")
    @Operation(summary = "Get a controller with its state, clock offset and pending cards")
    public ControllerView get(@PathParam("id") long id) {
        return controllers.get(id);
    }

    /** A part of the list, by id. */
    @GET
    @Operation(summary = "List controllers")
    public Slice<ControllerView> list(
            @QueryParam("communityId") Long communityId,
            @QueryParam("state") LinkState state,
            @QueryParam("text") String text,
            @QueryParam("size") @DefaultValue("50") int size,
            @QueryParam("cursor") String cursor) {
        return controllers.list(
                new ControllerFilter(
                        Optional.ofNullable(communityId), Optional.ofNullable(state), Optional.ofNullable(text)),
                size,
                Optional.ofNullable(cursor));
    }

    /** Changes the fields that are present; community, protocol and serial stay. */
    @PATCH
    @Path("{id}")
    @Operation(summary = "Change a controller's name or address")
    public ControllerView change(@PathParam("id") long id, @Fields(ChangedController.class) Patch patch) {
        ControllerView now = controllers.get(id);
        ChangedController wanted = Body.of(patch)
                .over(
                        new ChangedController(
                                OptionalLong.empty(),
                                now.host(),
                                Optional.of(now.port()),
                                Optional.of(now.transport()),
                                now.name()),
                        ChangedController.class);
        return controllers.change(
                id,
                wanted.version(),
                new ControllerData(
                        now.communityId(),
                        now.protocol(),
                        now.serial(),
                        wanted.host(),
                        wanted.port(),
                        wanted.transport(),
                        wanted.name()));
    }

    /** Removes one with its doors; what they recorded stays. */
    @DELETE
    @Path("{id}")
    @Operation(summary = "Remove a controller")
    public void delete(@PathParam("id") long id) {
        controllers.remove(id);
    }

    /** Looks for controllers; takes some seconds. */
    @POST
    @Path("search")
    @Operation(summary = "Search the network for controllers")
    public Slice<FoundController> search(Search body) {
        return new Slice<>(acts.search(Body.of(body).protocol(), body.host(), body.port()), Optional.empty());
    }

    /** Measures the clock. */
    @GET
    @Path("{id}/clock")
    @Operation(summary = "Measure a controller's clock")
    public ClockReading clock(@PathParam("id") long id) {
        return new ClockReading(acts.readClock(id).toMillis());
    }

    /** Sets the clock to the platform's. */
    @POST
    @Path("{id}/clock")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Set a controller's clock")
    public ClockReading setClock(@PathParam("id") long id) {
        return new ClockReading(acts.setClock(id).toMillis());
    }
}
