package cn.zhian.access.rest;

import cn.zhian.access.right.boundary.AccessGroups;
import cn.zhian.access.right.boundary.GroupView;
import cn.zhian.platform.Slice;
import cn.zhian.platform.rest.Body;
import cn.zhian.platform.rest.Changes;
import cn.zhian.platform.rest.Created;
import cn.zhian.platform.rest.Fields;
import cn.zhian.platform.rest.Patch;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Groups of residents who share rights, for integrators. */
@Path("groups")
@RequestScoped
@Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "rights")
public class GroupsResource {
    @Inject
    AccessGroups groups;

    @Context
    UriInfo uri;

    /** A new group. */
    public record NewGroup(long communityId, String name, Optional<Set<Long>> residentIds) {}

    /** What of a group can change. */
    public record ChangedGroup(String name, Set<Long> residentIds) {}

    /** A group as the API shows it. */
    public record Shown(long id, long communityId, String name, Set<Long> residentIds) {
        static Shown of(GroupView group) {
            return new Shown(group.id(), group.communityId(), group.name(), group.members());
        }
    }

    /** Makes one. */
    @POST
    @Operation(summary = "Make a group of residents")
    public Response create(NewGroup body) {
        NewGroup wanted = Body.of(body);
        GroupView made = groups.create(
                wanted.communityId(), wanted.name(), wanted.residentIds().orElse(Set.of()));
        return Created.at(uri, made.id(), Shown.of(made));
    }

    /** One by its id. */
    @GET
    @Path("{id}")
    @Operation(summary = "Get a group of residents")
    public Shown get(@PathParam("id") long id) {
        return Shown.of(groups.get(id));
    }

    /** All of them, by name. */
    @GET
    @Operation(summary = "List groups of residents")
    public Slice<Shown> list(@QueryParam("communityId") Long communityId) {
        return new Slice<>(
                groups.list(Optional.ofNullable(communityId)).stream()
                        .map(Shown::of)
                        .toList(),
                Optional.empty());
    }

    /** Changes the fields that are present. */
    @PATCH
    @Path("{id}")
    @Operation(summary = "Rename a group, or change its members")
    public Shown change(@PathParam("id") long id, @Fields(ChangedGroup.class) Patch patch) {
        GroupView now = groups.get(id);
        ChangedGroup wanted = Body.of(patch).over(new ChangedGroup(now.name(), now.members()), ChangedGroup.class);
        return Shown.of(groups.change(
                id,
                Changes.given(patch, "name", wanted.name()),
                Changes.given(patch, "residentIds", wanted.residentIds())));
    }

    /** Deletes one to which no right refers. */
    @DELETE
    @Path("{id}")
    @Operation(summary = "Delete a group")
    public void delete(@PathParam("id") long id) {
        groups.delete(id);
    }
}
