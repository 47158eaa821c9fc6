package cn.zhian.identity.rest;

import cn.zhian.identity.boundary.DomainGrant;
import cn.zhian.identity.boundary.Role;
import cn.zhian.identity.boundary.ServiceAccountCreated;
import cn.zhian.identity.boundary.ServiceAccountData;
import cn.zhian.identity.boundary.ServiceAccountView;
import cn.zhian.identity.boundary.ServiceAccounts;
import cn.zhian.platform.Slice;
import cn.zhian.platform.rest.Body;
import cn.zhian.platform.rest.Created;
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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Accounts of other systems that call the SOAP services. They are never deleted, for histories name them. */
@Path("service-accounts")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "service-accounts")
public class ServiceAccountResource {
    @Inject
    ServiceAccounts accounts;

    /** A new service account: by which name it calls, for whom and where. */
    public record NewServiceAccount(String name, Role role, Set<DomainGrant> domains) {}

    /** A service account and its secret, shown this once. */
    public record ServiceAccountWithSecret(long id, String name, String secret, ServiceAccountView account) {
        static ServiceAccountWithSecret of(ServiceAccountCreated created) {
            ServiceAccountView account = created.account();
            return new ServiceAccountWithSecret(account.id(), account.name(), created.secret(), account);
        }
    }

    /** Service accounts by number. */
    @GET
    public Slice<ServiceAccountView> list(
            @QueryParam("size") @DefaultValue("50") int size, @QueryParam("cursor") String cursor) {
        return accounts.list(Optional.ofNullable(cursor), size);
    }

    /** One service account. */
    @GET
    @Path("{id}")
    public ServiceAccountView get(@PathParam("id") long id) {
        return accounts.get(id);
    }

    /** Makes a service account. */
    @POST
    @APIResponseSchema(value = ServiceAccountWithSecret.class, responseCode = "201")
    public Response create(NewServiceAccount body, @Context UriInfo address) {
        NewServiceAccount asked = Body.of(body);
        ServiceAccountData data = new ServiceAccountData(asked.role(), asked.domains());
        ServiceAccountWithSecret created = ServiceAccountWithSecret.of(accounts.create(asked.name(), data));
        return Created.at(address, created.id(), created);
    }

    /** Gives another secret; the one before ends at once. */
    @POST
    @Path("{id}/renew")
    @Consumes(MediaType.WILDCARD)
    public ServiceAccountWithSecret renew(@PathParam("id") long id) {
        return ServiceAccountWithSecret.of(accounts.renew(id));
    }

    /** Lets an account call no more. */
    @POST
    @Path("{id}/block")
    @Consumes(MediaType.WILDCARD)
    public ServiceAccountView block(@PathParam("id") long id) {
        return accounts.block(id);
    }

    /** Lets a blocked account call again. */
    @POST
    @Path("{id}/unblock")
    @Consumes(MediaType.WILDCARD)
    public ServiceAccountView unblock(@PathParam("id") long id) {
        return accounts.unblock(id);
    }
}
