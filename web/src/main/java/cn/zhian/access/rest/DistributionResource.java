package cn.zhian.access.rest;

import cn.zhian.access.distribution.boundary.CardOnController;
import cn.zhian.access.distribution.boundary.CompareWithDevice;
import cn.zhian.access.distribution.boundary.ComparisonView;
import cn.zhian.access.distribution.boundary.ControllerCounts;
import cn.zhian.access.distribution.boundary.DistributionState;
import cn.zhian.access.distribution.boundary.DoorAccess;
import cn.zhian.access.distribution.boundary.DoorPermit;
import cn.zhian.access.distribution.entity.WishState;
import cn.zhian.platform.NotFound;
import cn.zhian.platform.Slice;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What has reached the controllers, for integrators. */
@Path("distribution")
@RequestScoped
@Consumes(MediaType.WILDCARD)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "distribution")
public class DistributionResource {
    @Inject
    DistributionState state;

    @Inject
    CompareWithDevice comparisons;

    @Inject
    DoorAccess access;

    /** How many were sent once more. */
    public record Again(int count) {}

    /** The controllers of a community with their counts. */
    @GET
    @Operation(summary = "Counts of cards on controllers by state")
    public Slice<ControllerCounts> counts(@QueryParam("communityId") long communityId) {
        return new Slice<>(state.counts(communityId), Optional.empty());
    }

    /** The cards of a controller in a state, by number. */
    @GET
    @Path("controllers/{id}/cards")
    @Operation(summary = "Cards of a controller in a state")
    public Slice<CardOnController> cards(
            @PathParam("id") long id,
            @QueryParam("state") @DefaultValue("failed") WishState wanted,
            @QueryParam("offset") @DefaultValue("0") int offset,
            @QueryParam("size") @DefaultValue("50") int size) {
        return new Slice<>(state.cards(id, wanted, Math.max(0, offset), Slice.checkSize(size)), Optional.empty());
    }

    /** Sends what failed once more. */
    @POST
    @Path("controllers/{id}/retry")
    @Operation(summary = "Send what a controller refused once more")
    public Again retry(@PathParam("id") long id) {
        return new Again(state.retry(id));
    }

    /** Begins to read a controller back. */
    @POST
    @Path("controllers/{id}/compare")
    @Operation(summary = "Read a controller back and compare")
    public ComparisonView compare(@PathParam("id") long id) {
        comparisons.start(id);
        return latest(id);
    }

    /** What came of it last time. */
    @GET
    @Path("controllers/{id}/comparison")
    @Operation(summary = "The latest comparison of a controller")
    public ComparisonView latest(@PathParam("id") long id) {
        return comparisons.latest(id).orElseThrow(() -> new NotFound("comparison", id));
    }

    /** Sends anew what differs. */
    @POST
    @Path("comparisons/{id}/repair")
    @Operation(summary = "Repair what a comparison found")
    public Again repair(@PathParam("id") long id) {
        return new Again(comparisons.repair(id));
    }

    /** Which doors a person may open. */
    @GET
    @Path("residents/{id}/doors")
    @Operation(summary = "Which doors may this person open")
    public Slice<DoorPermit> doors(@PathParam("id") long id, @QueryParam("at") Instant at) {
        return new Slice<>(access.doorsOf(id, Optional.ofNullable(at)), Optional.empty());
    }

    /** Who may open a door. */
    @GET
    @Path("doors/{id}/residents")
    @Operation(summary = "Who may open this door")
    public Slice<DoorPermit> residents(
            @PathParam("id") long id,
            @QueryParam("at") Instant at,
            @QueryParam("offset") @DefaultValue("0") int offset,
            @QueryParam("size") @DefaultValue("50") int size) {
        return new Slice<>(
                access.holdersAt(id, Optional.ofNullable(at), Math.max(0, offset), Slice.checkSize(size)),
                Optional.empty());
    }
}
