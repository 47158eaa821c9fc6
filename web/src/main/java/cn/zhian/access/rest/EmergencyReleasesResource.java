package cn.zhian.access.rest;

import cn.zhian.access.emergency.boundary.EmergencyRelease;
import cn.zhian.access.emergency.boundary.ReleaseView;
import cn.zhian.platform.Slice;
import cn.zhian.platform.rest.Body;
import cn.zhian.platform.rest.Created;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
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
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Emergency releases, for integrators. */
@Path("emergency-releases")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "emergency")
public class EmergencyReleasesResource {
    @Inject
    EmergencyRelease releases;

    @Context
    UriInfo uri;

    /** Which doors; all of the community if none are named. */
    public record NewRelease(long communityId, Optional<Set<Long>> doorIds, Optional<String> reason) {}

    /** Begins one; the answer comes before the doors have confirmed, look at it again for that. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Hold doors open in an emergency")
    public Response create(NewRelease body) {
        NewRelease wanted = Body.of(body);
        ReleaseView begun = releases.start(
                wanted.communityId(),
                wanted.doorIds().orElse(Set.of()),
                wanted.reason().orElse(""));
        return Created.at(uri, begun.id(), begun);
    }

    /** Ends one; every door gets back what it had. */
    @POST
    @Path("{id}/end")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "End an emergency release")
    public ReleaseView end(@PathParam("id") long id) {
        return releases.end(id);
    }

    /** One with its doors. */
    @GET
    @Path("{id}")
    @Operation(summary = "Get an emergency release door by door")
    public ReleaseView get(@PathParam("id") long id) {
        return releases.get(id);
    }

    /** The latest, newest first. */
    @GET
    @Operation(summary = "List the latest emergency releases")
    public Slice<ReleaseView> list(@QueryParam("communityId") Long communityId) {
        return new Slice<>(releases.list(Optional.ofNullable(communityId)), Optional.empty());
    }
}
