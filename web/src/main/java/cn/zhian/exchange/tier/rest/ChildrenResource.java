package cn.zhian.exchange.tier.rest;

import cn.zhian.exchange.record.RecordKind;
import cn.zhian.exchange.tier.boundary.Children;
import cn.zhian.exchange.tier.entity.ChildData;
import cn.zhian.exchange.tier.entity.ChildView;
import cn.zhian.exchange.tier.entity.InvitedChild;
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
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Platforms below: who they are and what they may send. */
@Path("exchange/children")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "exchange")
public class ChildrenResource {
    @Inject
    Children children;

    /** What can be changed of a platform below. */
    public record Changed(String name, Set<RecordKind> kinds, List<String> divisions) {}

    /** A platform below and its one-time code, shown this once. */
    public record WithCode(long id, String code, Instant expiresAt, ChildView child) {
        static WithCode of(InvitedChild invited) {
            return new WithCode(invited.child().id(), invited.code(), invited.expiresAt(), invited.child());
        }
    }

    /** Platforms below by number. */
    @GET
    public Slice<ChildView> list(
            @QueryParam("search") @DefaultValue("") String search,
            @QueryParam("size") @DefaultValue("50") int size,
            @QueryParam("cursor") String cursor) {
        return children.list(search, Optional.ofNullable(cursor), size);
    }

    /** One platform below. */
    @GET
    @Path("{id}")
    public ChildView get(@PathParam("id") long id) {
        return children.get(id);
    }

    /** Makes an entry with a one-time code. */
    @POST
    @APIResponseSchema(value = WithCode.class, responseCode = "201")
    public Response invite(ChildData body, @Context UriInfo address) {
        WithCode made = WithCode.of(children.invite(Body.of(body)));
        return Created.at(address, made.id(), made);
    }

    /** Gives another one-time code in place of the one before. */
    @POST
    @Path("{id}/code")
    @Consumes(MediaType.WILDCARD)
    public WithCode code(@PathParam("id") long id) {
        return WithCode.of(children.inviteAgain(id));
    }

    /** Changes its name and what it may send. */
    @PATCH
    @Path("{id}")
    public ChildView change(@PathParam("id") long id, @Fields(Changed.class) Patch patch) {
        ChildView present = children.get(id);
        Changed asked = Body.of(patch)
                .over(new Changed(present.name(), Set.copyOf(present.kinds()), present.divisions()), Changed.class);
        ChildData data = new ChildData(asked.name(), present.role(), asked.kinds(), asked.divisions());
        return children.change(id, data, OptionalLong.of(present.version()));
    }

    /** Lets it push no more, at once and for good. */
    @POST
    @Path("{id}/revoke")
    @Consumes(MediaType.WILDCARD)
    public ChildView revoke(@PathParam("id") long id) {
        return children.revoke(id);
    }

    /** Takes away one that never enrolled. */
    @DELETE
    @Path("{id}")
    public void delete(@PathParam("id") long id) {
        children.delete(id);
    }
}
