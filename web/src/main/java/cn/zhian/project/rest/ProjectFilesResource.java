package cn.zhian.project.rest;

import cn.zhian.platform.TooLarge;
import cn.zhian.platform.rest.Changes;
import cn.zhian.platform.rest.Created;
import cn.zhian.platform.rest.Remainder;
import cn.zhian.project.process.boundary.FileData;
import cn.zhian.project.process.boundary.FileView;
import cn.zhian.project.process.boundary.OpenFile;
import cn.zhian.project.process.boundary.ProjectFiles;
import cn.zhian.project.process.entity.FileKind;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Plan documents and attachments of projects, as streams of up to 200 MB. */
@Path("projects/{id}/files")
@RequestScoped
@Tag(name = "projects")
public class ProjectFilesResource {
    @Inject
    ProjectFiles files;

    /** Adds a file. */
    @POST
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Add a file to a project")
    @APIResponseSchema(value = FileView.class, responseCode = "201")
    public Response attach(
            @Context UriInfo uri,
            @PathParam("id") long id,
            @QueryParam("kind") FileKind kind,
            @QueryParam("name") String name,
            @QueryParam("task") String task,
            InputStream body)
            throws IOException {
        FileData data =
                new FileData(Changes.required("kind", kind), Changes.required("name", name), Optional.ofNullable(task));
        try {
            FileView made = files.attach(id, data, body);
            return Created.at(uri, made.id(), made);
        } catch (TooLarge e) {
            Remainder.skip(body);
            throw e;
        }
    }

    /** The content of a file: to be saved, never to be shown by the browser. */
    @GET
    @Path("{file}")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @Operation(summary = "Download a file of a project")
    public Response read(@PathParam("id") long id, @PathParam("file") long file) {
        OpenFile open = files.read(id, file);
        StreamingOutput content = out -> {
            try (InputStream in = open.content()) {
                in.transferTo(out);
            }
        };
        return Response.ok(content, MediaType.APPLICATION_OCTET_STREAM)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(open.file().name()))
                .header(HttpHeaders.CONTENT_LENGTH, open.file().size())
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }

    /** RFC 6266 with the name in UTF-8 (RFC 8187). */
    private static String disposition(String name) {
        String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        return "attachment; filename*=UTF-8''" + encoded;
    }
}
