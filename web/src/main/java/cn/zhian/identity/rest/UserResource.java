package cn.zhian.identity.rest;

import cn.zhian.identity.boundary.DomainGrant;
import cn.zhian.identity.boundary.Role;
import cn.zhian.identity.boundary.UserCreated;
import cn.zhian.identity.boundary.UserData;
import cn.zhian.identity.boundary.UserQuery;
import cn.zhian.identity.boundary.UserStatus;
import cn.zhian.identity.boundary.UserView;
import cn.zhian.identity.boundary.Users;
import cn.zhian.platform.Slice;
import cn.zhian.platform.rest.Body;
import cn.zhian.platform.rest.Created;
import cn.zhian.platform.rest.Fields;
import cn.zhian.platform.rest.Patch;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
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
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Users. They are never deleted, for the audit log names them; a user that has left is disabled. */
@Path("users")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "users")
public class UserResource {
    @Inject
    Users users;

    /** A new user; the same as {@link UserData} and the name to sign in with. */
    public record NewUser(
            String username,
            Optional<String> name,
            Set<Role> roles,
            Set<DomainGrant> domains,
            Optional<Instant> validUntil) {}

    /** A user and its one-time password, shown this once. */
    public record UserWithPassword(long id, String username, String oneTimePassword, UserView user) {
        static UserWithPassword of(UserCreated created) {
            UserView user = created.user();
            return new UserWithPassword(user.id(), user.username(), created.oneTimePassword(), user);
        }
    }

    /** Users by number. */
    @GET
    public Slice<UserView> list(
            @QueryParam("text") String text,
            @QueryParam("role") Role role,
            @QueryParam("status") UserStatus status,
            @QueryParam("size") @DefaultValue("50") int size,
            @QueryParam("cursor") String cursor) {
        UserQuery query = new UserQuery(
                Optional.ofNullable(text),
                Optional.ofNullable(role),
                Optional.ofNullable(status),
                UserQuery.Sort.ID,
                true);
        return users.list(query, Optional.ofNullable(cursor), size);
    }

    /** One user. */
    @GET
    @Path("{id}")
    public UserView get(@PathParam("id") long id) {
        return users.get(id);
    }

    /** Makes a user. */
    @POST
    @APIResponseSchema(value = UserWithPassword.class, responseCode = "201")
    public Response create(NewUser body, @Context UriInfo address) {
        NewUser asked = Body.of(body);
        UserData data = new UserData(asked.name(), asked.roles(), asked.domains(), asked.validUntil());
        UserWithPassword created = UserWithPassword.of(users.create(asked.username(), data));
        return Created.at(address, created.id(), created);
    }

    /** Changes what is named: name, roles, domains, validUntil. */
    @PATCH
    @Path("{id}")
    @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
    public UserView change(@PathParam("id") long id, @Fields(UserData.class) Patch body) {
        UserView present = users.get(id);
        UserData data = Body.of(body).over(UserData.of(present), UserData.class);
        return users.edit(id, data, OptionalLong.of(present.version()));
    }

    /** Lets a user in no more. */
    @POST
    @Path("{id}/disable")
    @Consumes(MediaType.WILDCARD)
    public UserView disable(@PathParam("id") long id) {
        return users.disable(id);
    }

    /** Lets a user in again. */
    @POST
    @Path("{id}/enable")
    @Consumes(MediaType.WILDCARD)
    public UserView enable(@PathParam("id") long id) {
        return users.enable(id);
    }

    /** Ends a lock after failed sign-ins. */
    @POST
    @Path("{id}/unlock")
    @Consumes(MediaType.WILDCARD)
    public UserView unlock(@PathParam("id") long id) {
        return users.unlock(id);
    }

    /** Gives a new one-time password. */
    @POST
    @Path("{id}/reset-password")
    @Consumes(MediaType.WILDCARD)
    public UserWithPassword resetPassword(@PathParam("id") long id) {
        return UserWithPassword.of(users.resetPassword(id));
    }
}
