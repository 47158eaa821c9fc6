package cn.zhian.programme.rest;

import cn.zhian.platform.Slice;
import cn.zhian.platform.rest.Changes;
import cn.zhian.programme.boundary.Subsidies;
import cn.zhian.programme.boundary.SubsidyLine;
import cn.zhian.programme.boundary.SubsidySearch;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Subsidies of construction projects (以奖代补, WF-6). */
@Path("subsidies")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "programmes")
public class SubsidiesResource {
    @Inject
    Subsidies subsidies;

    /** What is granted: yuan, and what that rests on. */
    public record Granted(BigDecimal amount, String basis) {}

    /** Projects that came to their subsidy, those without an amount first; {@code programme} by its code. */
    @GET
    @Operation(summary = "List subsidies")
    public Slice<SubsidyLine> list(
            @QueryParam("programme") String programme,
            @QueryParam("eligible") Boolean eligible,
            @QueryParam("entered") Boolean entered,
            @QueryParam("text") String text,
            @QueryParam("size") @DefaultValue("50") int size,
            @QueryParam("cursor") String cursor) {
        return subsidies.slice(
                Changes.required("programme", programme),
                new SubsidySearch(
                        Optional.ofNullable(eligible), Optional.ofNullable(entered), Optional.ofNullable(text)),
                size,
                Optional.ofNullable(cursor));
    }

    /** Enters what a project is granted; {@code id} of the project. */
    @PUT
    @Path("{id}")
    @Operation(summary = "Enter the subsidy of a project")
    public void enter(@PathParam("id") long project, Granted body) {
        Granted given = Changes.required("body", body);
        subsidies.enter(project, given.amount(), given.basis());
    }
}
