package cn.zhian.community.rest;

import cn.zhian.community.boundary.Communities;
import cn.zhian.community.boundary.CommunityChange;
import cn.zhian.community.boundary.CommunityData;
import cn.zhian.community.boundary.CommunityFilter;
import cn.zhian.community.boundary.CommunityKind;
import cn.zhian.community.boundary.CommunityView;
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

/** Communities, for integrators. */
@Path("communities")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "communities")
public class CommunitiesResource {
    @Inject
    Communities communities;

    @Context
    UriInfo uri;

    /** A new community; code has 15 digits. */
    public record NewCommunity(
            String code,
            String name,
            String address,
            CommunityKind kind,
            Optional<String> standardAddress,
            Optional<String> town,
            Optional<String> committee,
            Optional<String> levelWanted,
            Optional<String> levelReached) {}

    /** What of a community is to change; fields that are absent stay. */
    public record ChangedCommunity(
            OptionalLong version,
            Optional<String> code,
            Optional<String> name,
            Optional<String> address,
            Optional<CommunityKind> kind,
            Optional<String> standardAddress,
            Optional<String> town,
            Optional<String> committee,
            Optional<String> levelWanted,
            Optional<String> levelReached) {
        static final ChangedCommunity NOTHING = new ChangedCommunity(
                OptionalLong.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** Creates one. */
    @POST
    @Operation(summary = "Create a community")
    public Response create(NewCommunity body) {
        Changes.required("body", body);
        CommunityView created = communities.create(new CommunityData(
                body.code(),
                body.name(),
                body.address(),
                body.kind(),
                body.standardAddress(),
                body.town(),
                body.committee(),
                body.levelWanted(),
                body.levelReached()));
        return Created.at(uri, created.id(), created);
    }

    /** One by its id. */
    @GET
    @Path("{id}")
    @Operation(summary = "Get a community")
    public CommunityView get(@PathParam("id") long id) {
        return communities.get(id);
    }

    /** A part of the list, by id. */
    @GET
    @Operation(summary = "List communities")
    public Slice<CommunityView> list(
            @QueryParam("code") String code,
            @QueryParam("name") String name,
            @QueryParam("kind") CommunityKind kind,
            @QueryParam("size") @DefaultValue("50") int size,
            @QueryParam("cursor") String cursor) {
        return communities.list(
                new CommunityFilter(Optional.ofNullable(code), Optional.ofNullable(name), Optional.ofNullable(kind)),
                size,
                Optional.ofNullable(cursor));
    }

    /** Changes the fields that are present. */
    @PATCH
    @Path("{id}")
    @Operation(summary = "Change a community")
    public CommunityView change(@PathParam("id") long id, @Fields(ChangedCommunity.class) Patch patch) {
        ChangedCommunity body = patch.over(ChangedCommunity.NOTHING, ChangedCommunity.class);
        return communities.change(
                id,
                new CommunityChange(
                        body.version(),
                        Changes.of(patch, "code", body.code()),
                        Changes.of(patch, "name", body.name()),
                        Changes.of(patch, "address", body.address()),
                        Changes.of(patch, "kind", body.kind()),
                        Changes.of(patch, "standardAddress", body.standardAddress()),
                        Changes.of(patch, "town", body.town()),
                        Changes.of(patch, "committee", body.committee()),
                        Changes.of(patch, "levelWanted", body.levelWanted()),
                        Changes.of(patch, "levelReached", body.levelReached())));
    }

    /** Removes one that nothing hangs on any more. */
    @DELETE
    @Path("{id}")
    @Operation(summary = "Delete a community")
    public void delete(@PathParam("id") long id) {
        communities.delete(id);
    }
}
