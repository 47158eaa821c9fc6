package cn.zhian.project.rest;

import cn.zhian.platform.Slice;
import cn.zhian.platform.rest.Changes;
import cn.zhian.platform.rest.Created;
import cn.zhian.project.process.boundary.HistoryView;
import cn.zhian.project.process.boundary.ProjectActs;
import cn.zhian.project.process.boundary.ProjectFilter;
import cn.zhian.project.process.boundary.ProjectHistory;
import cn.zhian.project.process.boundary.ProjectLine;
import cn.zhian.project.process.boundary.ProjectView;
import cn.zhian.project.process.boundary.Projects;
import cn.zhian.project.process.boundary.Supervision;
import cn.zhian.project.process.boundary.TaskAct;
import cn.zhian.project.process.entity.ActKind;
import cn.zhian.project.process.entity.FundingSource;
import cn.zhian.project.process.entity.Inbox;
import cn.zhian.project.process.entity.PlannedDevice;
import cn.zhian.project.process.entity.ProjectData;
import cn.zhian.project.process.entity.ProjectKind;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Construction projects from the plan to their filing (WF-1, WF-2). */
@Path("projects")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "projects")
public class ProjectsResource {
    @Inject
    Projects projects;

    @Inject
    ProjectActs acts;

    @Inject
    Supervision supervision;

    @Inject
    ProjectHistory history;

    /** What a project is begun with; a level only where it is to be higher than the one asked for. */
    public record Beginning(
            Long communityId, ProjectKind kind, String name, FundingSource funding, Optional<String> level) {}

    /** The planned devices, all of them. */
    public record Plan(List<PlannedDevice> devices) {}

    /** What is said with an act; {@code to} of a delegation, {@code round} that the caller looked at. */
    public record Words(Optional<String> text, Optional<String> to, Optional<Integer> round) {}

    /** What is said, and with which task. */
    public record Comment(Optional<String> task, String text) {}

    /** How many projects lie in each inbox of the caller. */
    public record Inboxes(long toDo, long waiting, long done, long overdue, long supervised) {}

    /** Which projects. */
    public static class Query {
        @QueryParam("inbox")
        Inbox inbox;

        @QueryParam("communityId")
        Long communityId;

        @QueryParam("kind")
        ProjectKind kind;

        @QueryParam("finished")
        Boolean finished;

        @QueryParam("name")
        String name;

        ProjectFilter filter() {
            return new ProjectFilter(
                    Optional.ofNullable(inbox),
                    Optional.ofNullable(communityId),
                    Optional.ofNullable(kind),
                    Optional.ofNullable(finished),
                    Optional.ofNullable(name));
        }
    }

    /** A part of the projects. */
    @GET
    @Operation(summary = "List projects")
    public Slice<ProjectLine> list(
            @BeanParam Query query,
            @QueryParam("size") @DefaultValue("50") int size,
            @QueryParam("cursor") String cursor) {
        return projects.list(query.filter(), size, Optional.ofNullable(cursor));
    }

    /** How many projects wait for the caller. */
    @GET
    @Path("inboxes")
    @Operation(summary = "Count the projects in the caller's inboxes")
    public Inboxes inboxes() {
        Map<Inbox, Long> counts = projects.inboxes();
        return new Inboxes(
                counts.get(Inbox.TO_DO),
                counts.get(Inbox.WAITING),
                counts.get(Inbox.DONE),
                counts.get(Inbox.OVERDUE),
                counts.get(Inbox.SUPERVISED));
    }

    /** Begins a project by the rules in force. */
    @POST
    @Operation(summary = "Begin a project")
    @APIResponseSchema(value = ProjectView.class, responseCode = "201")
    public Response create(@Context UriInfo uri, Beginning body) {
        Beginning given = Changes.required("body", body);
        ProjectView made = projects.create(new ProjectData(
                Changes.required("communityId", given.communityId()),
                Changes.required("kind", given.kind()),
                Changes.required("name", given.name()),
                Changes.required("funding", given.funding()),
                given.level()));
        return Created.at(uri, made.id(), made);
    }

    /** One project, with what the caller may do. */
    @GET
    @Path("{id}")
    @Operation(summary = "Get a project")
    public ProjectView get(@PathParam("id") long id) {
        return projects.get(id);
    }

    /** Replaces the planned devices. */
    @PUT
    @Path("{id}/devices")
    @Operation(summary = "Write the planned devices of a project")
    public ProjectView plan(@PathParam("id") long id, Plan body) {
        return projects.plan(
                id, Changes.required("devices", Changes.required("body", body).devices()));
    }

    /** The plan against the table, item by item. */
    @GET
    @Path("{id}/check")
    @Operation(summary = "Check the plan of a project")
    public CheckResult check(@PathParam("id") long id) {
        return CheckResult.of(projects.check(id));
    }

    /** Completes, returns, asks, answers or hands on; who supervises urges. */
    @POST
    @Path("{id}/tasks/{task}/{act}")
    @Operation(summary = "Act on a task of a project")
    public ProjectView act(
            @PathParam("id") long id, @PathParam("task") String task, @PathParam("act") ActKind act, Words body) {
        Words words = Changes.required("body", body);
        if (act == ActKind.COMMENT) {
            return acts.comment(id, Optional.of(task), words.text().orElse(""));
        }
        TaskAct command = new TaskAct(task, act, words.text(), words.to(), words.round());
        return act == ActKind.URGE ? supervision.urge(id, command) : acts.act(id, command);
    }

    /** Says something. */
    @POST
    @Path("{id}/comments")
    @Operation(summary = "Comment on a project")
    public ProjectView comment(@PathParam("id") long id, Comment body) {
        Comment comment = Changes.required("body", body);
        return acts.comment(id, comment.task(), Changes.required("text", comment.text()));
    }

    /** All acts, and whether they are as they were written. */
    @GET
    @Path("{id}/history")
    @Operation(summary = "Get the history of a project")
    public HistoryView history(@PathParam("id") long id) {
        return history.of(id);
    }
}
