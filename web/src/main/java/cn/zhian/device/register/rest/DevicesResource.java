package cn.zhian.device.register.rest;

import cn.zhian.device.register.boundary.DeviceExports;
import cn.zhian.device.register.boundary.DeviceFilter;
import cn.zhian.device.register.boundary.DeviceKind;
import cn.zhian.device.register.boundary.DeviceRegister;
import cn.zhian.device.register.boundary.DeviceRow;
import cn.zhian.device.register.boundary.PlaceKind;
import cn.zhian.device.register.boundary.RegisteredDeviceView;
import cn.zhian.platform.Slice;
import cn.zhian.platform.rest.Body;
import cn.zhian.platform.rest.Changes;
import cn.zhian.platform.rest.Created;
import cn.zhian.platform.rest.Excel;
import cn.zhian.platform.rest.Fields;
import cn.zhian.platform.rest.Messages;
import cn.zhian.platform.rest.Patch;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
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
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The device register, for integrators (DV-1); doors are listed with the rest and changed as doors. */
@Path("devices")
@RequestScoped
@Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "devices")
public class DevicesResource {
    @Inject
    DeviceRegister register;

    @Inject
    DeviceExports exports;

    @Context
    UriInfo uri;

    @Context
    HttpHeaders headers;

    /** Registers one. */
    @POST
    @Operation(summary = "Register a device with its file")
    public Response create(DeviceBody body) {
        RegisteredDeviceView created = register.create(Body.of(body).entry());
        return Created.at(uri, created.id(), created);
    }

    /** One by its id, with its file. */
    @GET
    @Path("{id}")
    @Operation(summary = "Get a device with its file")
    public RegisteredDeviceView get(@PathParam("id") long id) {
        return register.get(id);
    }

    /** A part of the list: devices by id, then doors. */
    @GET
    @Operation(summary = "List devices, doors among them")
    public Slice<DeviceRow> list(
            @QueryParam("communityId") Long communityId,
            @QueryParam("kind") DeviceKind kind,
            @QueryParam("place") PlaceKind place,
            @QueryParam("state") Integer state,
            @QueryParam("text") String text,
            @QueryParam("size") @DefaultValue("50") int size,
            @QueryParam("cursor") String cursor) {
        DeviceFilter filter = new DeviceFilter(
                Optional.ofNullable(communityId),
                Optional.ofNullable(kind),
                Optional.ofNullable(place),
                Optional.ofNullable(state),
                Optional.ofNullable(text));
        return register.list(filter, size, Optional.ofNullable(cursor));
    }

    /** Changes the fields that are present; the community stays. */
    @PATCH
    @Path("{id}")
    @Operation(summary = "Change a device's file")
    public RegisteredDeviceView change(@PathParam("id") long id, @Fields(DeviceBody.class) Patch patch) {
        DeviceBody now = DeviceBody.of(register.get(id));
        return register.change(id, Body.of(patch).over(now, DeviceBody.class).entry());
    }

    /** Removes one that was registered by mistake. */
    @DELETE
    @Path("{id}")
    @Operation(summary = "Remove a device that was registered by mistake")
    public void delete(@PathParam("id") long id) {
        register.delete(id);
    }

    /** The sheet of a community's devices, in the column order of its source. */
    @GET
    @Path("export")
    @Produces(Excel.XLSX)
    @Operation(summary = "Get the files of a community's devices as .xlsx, which an import reads back")
    public Response export(@QueryParam("communityId") Long communityId) {
        DeviceFilter filter = DeviceFilter.of(Changes.required("communityId", communityId));
        Locale locale = Messages.locale(headers.getAcceptableLanguages());
        return Excel.file("devices.xlsx", out -> exports.files(filter, out, Excel.words(locale)));
    }
}
