package cn.zhian.access.pass.rest;

import cn.zhian.access.pass.boundary.PassFilter;
import cn.zhian.access.pass.boundary.PassView;
import cn.zhian.access.pass.boundary.Passes;
import cn.zhian.platform.Slice;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Pass records, for integrators: swipes let through and refused, unknown cards, exit buttons, remote openings. */
@Path("passes")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "passes")
public class PassesResource {
    @Inject
    Passes passes;

    /** A part of the passes, newest first. */
    @GET
    @Operation(summary = "Search passes, newest first")
    public Slice<PassView> search(
            @BeanParam PassParameters parameters,
            @QueryParam("size") @DefaultValue("50") int size,
            @QueryParam("cursor") String cursor) {
        PassFilter filter = parameters.filter();
        return passes.search(filter, size, Optional.ofNullable(cursor));
    }

    /** One by its id. */
    @GET
    @Path("{id}")
    @Operation(summary = "Get a pass")
    public PassView get(@PathParam("id") long id) {
        return passes.get(id);
    }
}
