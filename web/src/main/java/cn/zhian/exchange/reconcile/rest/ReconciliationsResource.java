package cn.zhian.exchange.reconcile.rest;

import cn.zhian.exchange.reconcile.boundary.Reconciliation;
import cn.zhian.exchange.reconcile.entity.RunCount;
import cn.zhian.exchange.reconcile.entity.RunView;
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
import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Comparisons of what was sent to a target with what it holds. */
@Path("exchange/targets/{id}/reconciliations")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "exchange-targets")
public class ReconciliationsResource {
    @Inject
    Reconciliation reconciliation;

    /** What is compared. @param day in Asia/Shanghai; left out: everything */
    public record Asked(Optional<LocalDate> day) {
        /** Everything where no day is named. */
        public Asked {
            day = day == null ? Optional.empty() : day;
        }
    }

    /** The newest, at most 20. */
    @GET
    public Slice<RunView> list(@PathParam("id") long id) {
        return new Slice<>(reconciliation.newest(id), Optional.empty());
    }

    /** One. */
    @GET
    @Path("{run}")
    public RunView get(@PathParam("id") long id, @PathParam("run") long run) {
        return reconciliation.get(id, run);
    }

    /** What came of one by community and kind. @param different those alone where the two sides differ */
    @GET
    @Path("{run}/counts")
    public Slice<RunCount> counts(
            @PathParam("id") long id,
            @PathParam("run") long run,
            @QueryParam("different") @DefaultValue("false") boolean different,
            @QueryParam("size") @DefaultValue("50") int size,
            @QueryParam("cursor") String cursor) {
        return reconciliation.counts(id, run, different, Optional.ofNullable(cursor), size);
    }

    /** Begins one; differences are sent again. */
    @POST
    @APIResponseSchema(value = RunView.class, responseCode = "201")
    public Response begin(@PathParam("id") long id, Asked body, @Context UriInfo address) {
        RunView begun = reconciliation.begin(id, Body.of(body).day());
        return Created.at(address, begun.id(), begun);
    }
}
