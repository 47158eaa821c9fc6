package cn.zhian.project.site.rest;

import cn.zhian.platform.rest.Changes;
import cn.zhian.platform.rest.Created;
import cn.zhian.project.site.boundary.OpenPhoto;
import cn.zhian.project.site.boundary.SiteBookView;
import cn.zhian.project.site.boundary.SiteChecks;
import cn.zhian.project.site.boundary.SiteLineView;
import cn.zhian.project.site.boundary.SiteListView;
import cn.zhian.project.site.boundary.SitePhotoView;
import cn.zhian.project.site.boundary.SitePhotos;
import cn.zhian.project.site.entity.Finding;
import cn.zhian.project.site.entity.SiteAnswer;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalLong;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** On-site check lists of projects, filled line by line (WF-8). Saying the same again changes nothing. */
@Path("projects/{id}/site-checks")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "projects")
public class SiteChecksResource {
    @Inject
    SiteChecks lists;

    @Inject
    SitePhotos photos;

    /** What was found at a line; {@code version} of the line that was looked at. */
    public record Answer(
            SiteAnswer answer,
            Optional<String> measured,
            Optional<String> remark,
            Optional<BigDecimal> longitude,
            Optional<BigDecimal> latitude,
            Optional<String> place,
            Optional<Long> version) {}

    /** The lists of a project, newest first. */
    @GET
    @Operation(summary = "List the on-site check lists of a project")
    public SiteBookView all(@PathParam("id") long id) {
        return lists.of(id);
    }

    /** Begins a list, or gives the one that is open. */
    @POST
    @Operation(summary = "Begin an on-site check list")
    @APIResponseSchema(value = SiteListView.class, responseCode = "201")
    public Response begin(@Context UriInfo uri, @PathParam("id") long id) {
        SiteListView made = lists.begin(id);
        return Created.at(uri, made.head().number(), made);
    }

    /** One list, line by line; a closed one is verified. */
    @GET
    @Path("{number}")
    @Operation(summary = "Get an on-site check list")
    public SiteListView get(@PathParam("id") long id, @PathParam("number") int number) {
        return lists.get(id, number);
    }

    /** Answers a line. */
    @PUT
    @Path("{number}/lines/{line}")
    @Operation(summary = "Answer a line of an on-site check list")
    public SiteLineView answer(
            @PathParam("id") long id, @PathParam("number") int number, @PathParam("line") String line, Answer body) {
        Answer given = Changes.required("body", body);
        Finding found = new Finding(
                Changes.required("answer", given.answer()),
                given.measured(),
                given.remark(),
                given.longitude(),
                given.latitude(),
                given.place());
        OptionalLong version = given.version().map(OptionalLong::of).orElse(OptionalLong.empty());
        return lists.answer(id, number, line, version, found);
    }

    /** Freezes a list whose lines are all answered. */
    @POST
    @Path("{number}/close")
    @Operation(summary = "Close an on-site check list")
    public SiteListView close(@PathParam("id") long id, @PathParam("number") int number) {
        return lists.close(id, number);
    }

    /** Adds a photo to a line: JPEG, PNG or WebP, at most 20 MB. */
    @POST
    @Path("{number}/lines/{line}/photos")
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @Operation(summary = "Add a photo to a line of an on-site check list")
    @APIResponseSchema(value = SitePhotoView.class, responseCode = "201")
    public Response add(
            @Context UriInfo uri,
            @PathParam("id") long id,
            @PathParam("number") int number,
            @PathParam("line") String line,
            InputStream body) {
        SitePhotoView made = photos.add(id, number, line, body);
        return Response.created(uri.getBaseUriBuilder()
                        .path("projects/" + id + "/site-checks/" + number + "/photos/" + made.id())
                        .build())
                .entity(made)
                .build();
    }

    /** The content of a photo. */
    @GET
    @Path("{number}/photos/{photo}")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @Operation(summary = "Get a photo of an on-site check list")
    public Response photo(@PathParam("id") long id, @PathParam("number") int number, @PathParam("photo") long photo) {
        OpenPhoto open = photos.read(id, number, photo);
        StreamingOutput content = out -> {
            try (InputStream in = open.content()) {
                in.transferTo(out);
            }
        };
        return Response.ok(content, open.photo().type())
                .header(HttpHeaders.CONTENT_LENGTH, open.photo().size())
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }

    /** Takes a photo off an open list. */
    @DELETE
    @Path("{number}/photos/{photo}")
    @Operation(summary = "Remove a photo from an open on-site check list")
    public void remove(@PathParam("id") long id, @PathParam("number") int number, @PathParam("photo") long photo) {
        photos.remove(id, number, photo);
    }
}
