package cn.zhian.project.rest;

import cn.zhian.platform.rest.Changes;
import cn.zhian.project.process.boundary.CalendarYear;
import cn.zhian.project.process.boundary.WorkingCalendar;
import cn.zhian.project.process.boundary.WorkingDay;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Holidays and working weekends, by which time limits are counted. */
@Path("working-days")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "projects")
public class WorkingDaysResource {
    @Inject
    WorkingCalendar calendar;

    /** Days that were entered. */
    public record Entered(List<WorkingDay> items) {}

    /** Whether people work on a day, by all that is known. */
    public record Known(LocalDate day, boolean working) {}

    /** What a day is. */
    public record Day(boolean working, String name) {}

    /** The days entered beyond the calendar that comes with the product. */
    @GET
    @Operation(summary = "List the entered days")
    public Entered list() {
        return new Entered(calendar.entered());
    }

    /** One day. */
    @GET
    @Path("{day}")
    @Operation(summary = "Tell whether a day is a working day")
    public Known get(@PathParam("day") LocalDate day) {
        return new Known(day, calendar.working(day));
    }

    /** Enters a day. */
    @PUT
    @Path("{day}")
    @Operation(summary = "Enter a holiday or a working weekend")
    public WorkingDay enter(@PathParam("day") LocalDate day, Day body) {
        Day given = Changes.required("body", body);
        return calendar.enter(new WorkingDay(day, given.working(), Changes.required("name", given.name())));
    }

    /** A year. */
    @GET
    @Path("years/{year}")
    @Operation(summary = "Get the days of a year that differ from the weekend rule")
    public CalendarYear year(@PathParam("year") int year) {
        return calendar.year(year);
    }

    /** The days of a year. */
    public record Year(List<WorkingDay> days) {}

    /** Enters the days of a year in place of those entered before. */
    @PUT
    @Path("years/{year}")
    @Operation(summary = "Enter the holidays and working weekends of a year")
    public CalendarYear enterYear(@PathParam("year") int year, Year body) {
        return calendar.enterYear(
                year, Changes.required("days", Changes.required("body", body).days()));
    }

    /** Takes a day back. */
    @DELETE
    @Path("{day}")
    @Operation(summary = "Remove an entered day")
    public void remove(@PathParam("day") LocalDate day) {
        calendar.remove(day);
    }
}
