package cn.zhian.access.rest;

import cn.zhian.access.credential.boundary.CredentialFilter;
import cn.zhian.access.credential.boundary.CredentialView;
import cn.zhian.access.credential.boundary.Credentials;
import cn.zhian.access.credential.boundary.NewCredential;
import cn.zhian.access.credential.entity.CredentialStatus;
import cn.zhian.device.api.CredentialKind;
import cn.zhian.platform.Slice;
import cn.zhian.platform.rest.Body;
import cn.zhian.platform.rest.Changes;
import cn.zhian.platform.rest.Created;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Credentials, for integrators. */
@Path("credentials")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "credentials")
public class CredentialsResource {
    @Inject
    Credentials credentials;

    @Context
    UriInfo uri;

    /** A new credential. */
    public record Issue(long residentId, CredentialKind kind, String value) {}

    /** Issues one; it reaches the doors that its holder may open. */
    @POST
    @Operation(summary = "Issue a credential")
    public Response create(Issue body) {
        Issue issue = Body.of(body);
        CredentialView created = credentials.issue(new NewCredential(
                issue.residentId(), Changes.required("kind", issue.kind()), Changes.required("value", issue.value())));
        return Created.at(uri, created.id(), created);
    }

    /** One by its id. */
    @GET
    @Path("{id}")
    @Operation(summary = "Get a credential")
    public CredentialView get(@PathParam("id") long id) {
        return credentials.get(id);
    }

    /** A part of the list, newest first. */
    @GET
    @Operation(summary = "List credentials")
    public Slice<CredentialView> list(
            @QueryParam("communityId") Long communityId,
            @QueryParam("residentId") Long residentId,
            @QueryParam("kind") CredentialKind kind,
            @QueryParam("status") CredentialStatus status,
            @QueryParam("value") String value,
            @QueryParam("size") @DefaultValue("50") int size,
            @QueryParam("cursor") String cursor) {
        CredentialFilter filter = new CredentialFilter(
                Optional.ofNullable(communityId),
                Optional.ofNullable(residentId),
                Optional.ofNullable(kind),
                Optional.ofNullable(status),
                Optional.ofNullable(value),
                Optional.empty());
        return credentials.list(filter, size, Optional.ofNullable(cursor));
    }

    /** Reports one lost: it opens nothing from now on. */
    @POST
    @Path("{id}/lost")
    @Operation(summary = "Report a credential lost")
    public CredentialView lost(@PathParam("id") long id, Reason body) {
        return credentials.lost(id, Reason.of(body));
    }

    /** Takes a loss report back. */
    @POST
    @Path("{id}/restore")
    @Operation(summary = "Restore a credential that was reported lost")
    public CredentialView restore(@PathParam("id") long id, Reason body) {
        return credentials.restore(id, Reason.of(body));
    }

    /** Cancels one for good. */
    @POST
    @Path("{id}/cancel")
    @Operation(summary = "Cancel a credential for good")
    public CredentialView cancel(@PathParam("id") long id, Reason body) {
        return credentials.cancel(id, Reason.of(body));
    }

    /** The same as cancelling: what was issued stays on record. */
    @DELETE
    @Path("{id}")
    @Operation(summary = "Cancel a credential for good")
    public void delete(@PathParam("id") long id) {
        credentials.cancel(id, "");
    }
}
