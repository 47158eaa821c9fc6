package cn.zhian.resident.rest;

import cn.zhian.platform.excel.ExcelLimits;
import cn.zhian.platform.rest.Body;
import cn.zhian.platform.rest.Changes;
import cn.zhian.platform.rest.Excel;
import cn.zhian.platform.rest.Messages;
import cn.zhian.resident.boundary.ImportState;
import cn.zhian.resident.boundary.ResidentImports;
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
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * Import of residents and houses from Excel, for integrators (PH-7): send the file, ask until it is checked, and confirm;
 * without confirmation it was a dry run. All of it is stored or nothing.
 */
@Path("resident-imports")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "residents")
public class ImportsResource {
    @Inject
    ResidentImports imports;

    @Context
    UriInfo uri;

    @Context
    HttpHeaders headers;

    /** Whether buildings, units and houses that the community lacks may be created; not if absent. */
    public record Confirmation(Optional<Boolean> createPlaces) {}

    /** Takes a file and begins to check it; nothing is stored. */
    @POST
    @Consumes({Excel.XLSX, MediaType.APPLICATION_OCTET_STREAM})
    @Operation(summary = "Check an Excel file of residents; nothing is stored before it is confirmed")
    @APIResponseSchema(value = ImportProgress.class, responseCode = "202")
    public Response check(@QueryParam("communityId") Long communityId, InputStream body) throws IOException {
        long community = Changes.required("communityId", communityId);
        byte[] file = Body.bytes(body, ExcelLimits.USUAL.bytes());
        ImportState begun = imports.check(community, file, Excel.languages());
        return Excel.begun(uri, begun.id(), shown(begun));
    }

    /** An empty file with titles, words to choose from, and instructions. */
    @GET
    @Path("template")
    @Produces(Excel.XLSX)
    @Operation(summary = "Get an empty file to fill in")
    public Response template() {
        return Excel.file("residents.xlsx", out -> imports.template(out, Excel.words(locale())));
    }

    /** How far it is, and what is wrong. */
    @GET
    @Path("{id}")
    @Operation(summary = "Get an import with its progress and errors")
    public ImportProgress get(@PathParam("id") String id) {
        return shown(imports.state(id));
    }

    /** Stores what was checked. */
    @POST
    @Path("{id}/confirm")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Store a checked import, all or nothing")
    public ImportProgress confirm(@PathParam("id") String id, Confirmation body) {
        return shown(imports.confirm(id, body != null && body.createPlaces().orElse(false)));
    }

    /** Stops it; nothing is stored unless it is done already. */
    @POST
    @Path("{id}/cancel")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Cancel an import")
    public ImportProgress cancel(@PathParam("id") String id) {
        return shown(imports.cancel(id));
    }

    private ImportProgress shown(ImportState state) {
        return ImportProgress.of(state, locale());
    }

    private Locale locale() {
        return Messages.locale(headers.getAcceptableLanguages());
    }
}
