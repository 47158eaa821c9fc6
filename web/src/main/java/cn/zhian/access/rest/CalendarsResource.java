package cn.zhian.access.rest;

import cn.zhian.access.right.boundary.AccessTimes;
import cn.zhian.access.right.boundary.CalendarView;
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
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Holiday calendars, for integrators. */
@Path("calendars")
@RequestScoped
@Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "rights")
public class CalendarsResource {
    @Inject
    AccessTimes times;

    @Context
    UriInfo uri;

    /** A new calendar. */
    public record NewCalendar(long communityId, String name, Set<LocalDate> days) {}

    /** What of a calendar can change. */
    public record ChangedCalendar(String name, Set<LocalDate> days) {}

    /** Makes one. */
    @POST
    @Operation(summary = "Make a holiday calendar")
    public Response create(NewCalendar body) {
        NewCalendar wanted = Body.of(body);
        CalendarView made =
                times.createCalendar(wanted.communityId(), wanted.name(), Changes.required("days", wanted.days()));
        return Created.at(uri, made.id(), made);
    }

    /** One by its id. */
    @GET
    @Path("{id}")
    @Operation(summary = "Get a holiday calendar")
    public CalendarView get(@PathParam("id") long id) {
        return times.calendar(id);
    }

    /** All of them, by name. */
    @GET
    @Operation(summary = "List holiday calendars")
    public Slice<CalendarView> list(@QueryParam("communityId") Long communityId) {
        return new Slice<>(times.calendars(Optional.ofNullable(communityId)), Optional.empty());
    }

    /** Changes the fields that are present; rights that use it follow at once. */
    @PATCH
    @Path("{id}")
    @Operation(summary = "Change a holiday calendar")
    public CalendarView change(@PathParam("id") long id, @Fields(ChangedCalendar.class) Patch patch) {
        CalendarView now = times.calendar(id);
        ChangedCalendar wanted =
                Body.of(patch).over(new ChangedCalendar(now.name(), now.days()), ChangedCalendar.class);
        return times.changeCalendar(
                id,
                Optional.of(Changes.required("name", wanted.name())),
                Optional.of(Changes.required("days", wanted.days())));
    }

    /** Deletes one that no right uses. */
    @DELETE
    @Path("{id}")
    @Operation(summary = "Delete a holiday calendar")
    public void delete(@PathParam("id") long id) {
        times.deleteCalendar(id);
    }
}
