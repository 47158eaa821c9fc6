package cn.zhian.programme.rest;

import cn.zhian.platform.Slice;
import cn.zhian.platform.rest.Changes;
import cn.zhian.platform.rest.Created;
import cn.zhian.programme.boundary.InspectionDue;
import cn.zhian.programme.boundary.InspectionFilter;
import cn.zhian.programme.boundary.InspectionSearch;
import cn.zhian.programme.boundary.InspectionView;
import cn.zhian.programme.boundary.Inspections;
import cn.zhian.programme.entity.InspectionOutcome;
import cn.zhian.programme.entity.InspectionResult;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Unannounced inspections of accepted communities (WF-7). */
@Path("inspections")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "inspections")
public class InspectionsResource {
    @Inject
    Inspections inspections;

    /** An inspection to be planned. */
    public record Plan(Long communityId, LocalDate plannedOn, Optional<String> note) {}

    /** What it found; faults need a remark and a day until which they are to be mended. */
    public record Result(
            InspectionOutcome outcome, LocalDate inspectedOn, Optional<String> remark, Optional<LocalDate> dueOn) {}

    /** A part of the inspections, newest first. */
    @GET
    @Operation(summary = "List inspections, newest first")
    public Slice<InspectionView> list(
            @QueryParam("communityId") Long communityId,
            @QueryParam("open") Boolean open,
            @QueryParam("size") @DefaultValue("50") int size,
            @QueryParam("cursor") String cursor) {
        return inspections.list(
                new InspectionFilter(Optional.ofNullable(communityId), Optional.ofNullable(open)),
                size,
                Optional.ofNullable(cursor));
    }

    /** Accepted communities by the day of their planned or due inspection. */
    @GET
    @Path("calendar")
    @Operation(summary = "List accepted communities by the day of their next inspection")
    public Slice<InspectionDue> calendar(
            @QueryParam("communityId") Long communityId,
            @QueryParam("from") LocalDate from,
            @QueryParam("through") LocalDate through,
            @QueryParam("overdue") Boolean overdue,
            @QueryParam("size") @DefaultValue("50") int size,
            @QueryParam("cursor") String cursor) {
        return inspections.calendar(
                new InspectionSearch(
                        Optional.ofNullable(communityId),
                        Optional.ofNullable(from),
                        Optional.ofNullable(through),
                        Optional.ofNullable(overdue),
                        Optional.empty(),
                        Optional.empty()),
                size,
                Optional.ofNullable(cursor));
    }

    /** Plans one. */
    @POST
    @Operation(summary = "Plan an inspection")
    @APIResponseSchema(value = InspectionView.class, responseCode = "201")
    public Response plan(@Context UriInfo uri, Plan body) {
        Plan given = Changes.required("body", body);
        InspectionView made =
                inspections.plan(Changes.required("communityId", given.communityId()), given.plannedOn(), given.note());
        return Created.at(uri, made.id(), made);
    }

    /** One by its id. */
    @GET
    @Path("{id}")
    @Operation(summary = "Get an inspection")
    public InspectionView get(@PathParam("id") long id) {
        return inspections.get(id);
    }

    /** Records what it found, once. */
    @POST
    @Path("{id}/result")
    @Operation(summary = "Record the result of an inspection")
    public InspectionView record(@PathParam("id") long id, Result body) {
        Result given = Changes.required("body", body);
        return inspections.record(
                id, new InspectionResult(given.outcome(), given.inspectedOn(), given.remark(), given.dueOn()));
    }
}
