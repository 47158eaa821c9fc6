package cn.zhian.device.register.rest;

import cn.zhian.device.register.boundary.DeviceImportState;
import cn.zhian.device.register.boundary.DeviceImports;
import cn.zhian.platform.excel.ExcelLimits;
import cn.zhian.platform.rest.Body;
import cn.zhian.platform.rest.Changes;
import cn.zhian.platform.rest.Excel;
import cn.zhian.platform.rest.Messages;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * Import of devices from the one-device-one-file sheet, for integrators (DV-1): send the file, ask until it is checked,
 * and confirm; without confirmation it was a dry run. All of it is stored or nothing.
 */
@Path("device-imports")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "devices")
public class DeviceImportsResource {
    @Inject
    DeviceImports imports;

    @Context
    UriInfo uri;

    @Context
    HttpHeaders headers;

    /** Takes a file and begins to check it; nothing is stored. */
    @POST
    @Consumes({Excel.XLSX, MediaType.APPLICATION_OCTET_STREAM})
    @Operation(summary = "Check an Excel file of devices; nothing is stored before it is confirmed")
    @APIResponseSchema(value = DeviceImportProgress.class, responseCode = "202")
    public Response check(@QueryParam("communityId") Long communityId, InputStream body) throws IOException {
        long community = Changes.required("communityId", communityId);
        byte[] file = Body.bytes(body, ExcelLimits.USUAL.bytes());
        DeviceImportState begun = imports.check(community, file, Excel.languages());
        return Excel.begun(uri, begun.id(), shown(begun));
    }

    /** An empty file with titles, codes to choose from, and instructions. */
    @GET
    @Path("template")
    @Produces(Excel.XLSX)
    @Operation(summary = "Get an empty device sheet to fill in")
    public Response template() {
        return Excel.file("devices.xlsx", out -> imports.template(out, Excel.words(locale())));
    }

    /** How far it is, and what is wrong. */
    @GET
    @Path("{id}")
    @Operation(summary = "Get an import of devices with its progress and errors")
    public DeviceImportProgress get(@PathParam("id") String id) {
        return shown(imports.state(id));
    }

    /** Stores what was checked. */
    @POST
    @Path("{id}/confirm")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Store checked devices, all or nothing")
    public DeviceImportProgress confirm(@PathParam("id") String id) {
        return shown(imports.confirm(id));
    }

    /** Stops it; nothing is stored unless it is done already. */
    @POST
    @Path("{id}/cancel")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Cancel an import of devices")
    public DeviceImportProgress cancel(@PathParam("id") String id) {
        return shown(imports.cancel(id));
    }

    private DeviceImportProgress shown(DeviceImportState state) {
        return DeviceImportProgress.of(state, locale());
    }

    private Locale locale() {
        return Messages.locale(headers.getAcceptableLanguages());
    }
}
