package cn.zhian.exchange.tier.rest;

import cn.zhian.exchange.tier.boundary.Parents;
import cn.zhian.exchange.tier.entity.ParentEnrolment;
import cn.zhian.exchange.tier.entity.ParentView;
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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Platforms above that this one is enrolled at. */
@Path("exchange/parents")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "exchange")
public class ParentsResource {
    @Inject
    Parents parents;

    /** All of them; they are few. */
    @GET
    public Slice<ParentView> list() {
        return parents.list();
    }

    /** One platform above. */
    @GET
    @Path("{id}")
    public ParentView get(@PathParam("id") long id) {
        return parents.get(id);
    }

    /** Enrols this platform at one above, by the one-time code that was given there. */
    @POST
    public Response enrol(ParentEnrolment body, @Context UriInfo address) {
        ParentView made = parents.enrol(Body.of(body));
        return Created.at(address, made.id(), made);
    }

    /** Signs with another key from now on. */
    @POST
    @Path("{id}/change-key")
    @Consumes(MediaType.WILDCARD)
    public ParentView changeKey(@PathParam("id") long id) {
        return parents.changeKey(id);
    }
}
