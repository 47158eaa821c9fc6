package cn.zhian.project.document.rest;

import cn.zhian.platform.Slice;
import cn.zhian.project.document.boundary.DocumentFilter;
import cn.zhian.project.document.boundary.DocumentView;
import cn.zhian.project.document.boundary.IssuedDocuments;
import cn.zhian.project.process.entity.DocumentKind;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Issued documents: certificates, filing records, rectification notices, acceptance sheets (WF-5). */
@Path("documents")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "documents")
public class DocumentsResource {
    @Inject
    IssuedDocuments documents;

    /** A part of the documents, newest first. */
    @GET
    @Operation(summary = "List issued documents, newest first")
    public Slice<DocumentView> list(
            @QueryParam("communityId") Long communityId,
            @QueryParam("projectId") Long projectId,
            @QueryParam("kind") DocumentKind kind,
            @QueryParam("year") Integer year,
            @QueryParam("size") @DefaultValue("50") int size,
            @QueryParam("cursor") String cursor) {
        DocumentFilter filter = new DocumentFilter(
                Optional.ofNullable(communityId),
                Optional.ofNullable(projectId),
                Optional.ofNullable(kind),
                Optional.ofNullable(year));
        return documents.list(filter, size, Optional.ofNullable(cursor));
    }

    /** One by its id. */
    @GET
    @Path("{id}")
    @Operation(summary = "Get an issued document")
    public DocumentView get(@PathParam("id") long id) {
        return documents.get(id);
    }

    /** Its file, exactly as it was issued. */
    @GET
    @Path("{id}/pdf")
    @Produces(Files.PDF)
    @Operation(summary = "Get the file of an issued document")
    public Response pdf(@PathParam("id") long id) {
        return Files.of(documents.file(id));
    }
}
