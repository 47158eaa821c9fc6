package cn.zhian.project.rest;

import cn.zhian.project.evidence.boundary.FrozenHead;
import cn.zhian.project.evidence.boundary.FrozenSheets;
import cn.zhian.project.evidence.boundary.FrozenView;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Acceptance sheets as they were decided on (WF-4): one for each decision, never changed. */
@Path("projects/{id}/acceptance-sheets")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "projects")
public class AcceptanceSheetsResource {
    @Inject
    FrozenSheets sheets;

    /** The sheets of a project. */
    public record Sheets(List<FrozenHead> items) {}

    /** Those of a project, oldest first. */
    @GET
    @Operation(summary = "List the frozen acceptance sheets of a project")
    public Sheets all(@PathParam("id") long id) {
        return new Sheets(sheets.of(id));
    }

    /** One of them, and whether it is as it was frozen. */
    @GET
    @Path("{number}")
    @Operation(summary = "Get a frozen acceptance sheet")
    public FrozenView get(@PathParam("id") long id, @PathParam("number") int number) {
        return sheets.get(id, number);
    }

    /** Its document, byte by byte: SHA-256 over these bytes is the hash of the sheet. */
    @GET
    @Path("{number}/document")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @Operation(summary = "Get the document of a frozen acceptance sheet")
    public Response document(@PathParam("id") long id, @PathParam("number") int number) {
        byte[] bytes = sheets.document(id, number).getBytes(StandardCharsets.UTF_8);
        return Response.ok(bytes).header("X-Content-Type-Options", "nosniff").build();
    }
}
