package cn.zhian.resident.rest;

import cn.zhian.platform.NotFound;
import cn.zhian.platform.PictureStore;
import cn.zhian.platform.Slice;
import cn.zhian.platform.rest.Body;
import cn.zhian.platform.rest.Changes;
import cn.zhian.platform.rest.Created;
import cn.zhian.platform.rest.Fields;
import cn.zhian.platform.rest.Patch;
import cn.zhian.resident.boundary.DisclosedResident;
import cn.zhian.resident.boundary.ResidentDisclosure;
import cn.zhian.resident.boundary.ResidentPhotos;
import cn.zhian.resident.boundary.ResidentView;
import cn.zhian.resident.boundary.Residents;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
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
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Residents, for integrators; names, documents and telephone numbers are masked. */
@Path("residents")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "residents")
public class ResidentsResource {
    @Inject
    Residents residents;

    @Inject
    ResidentDisclosure disclosure;

    @Inject
    ResidentPhotos photos;

    @Context
    UriInfo uri;

    /** The day of moving out; today where absent. */
    public record Leaving(Optional<LocalDate> day) {}

    /** Where and when somebody comes back; the last house and today where absent. */
    public record Returning(Optional<Long> houseId, Optional<LocalDate> day) {}

    /** Why full data are needed. */
    public record Reason(String reason) {}

    /** Registers a person. */
    @POST
    @Operation(summary = "Register a resident")
    public Response create(NewResident body) {
        ResidentView created = residents.create(Changes.required("body", body).data());
        return Created.at(uri, created.id(), created);
    }

    /** One by its id. */
    @GET
    @Path("{id}")
    @Operation(summary = "Get a resident")
    public ResidentView get(@PathParam("id") long id) {
        return residents.get(id);
    }

    /** A part of the list, by id. */
    @GET
    @Operation(summary = "List residents")
    public Slice<ResidentView> list(
            @BeanParam ResidentQuery query,
            @QueryParam("size") @DefaultValue("50") int size,
            @QueryParam("cursor") String cursor) {
        return residents.list(query.filter(), size, Optional.ofNullable(cursor));
    }

    /** Changes the fields that are present. */
    @PATCH
    @Path("{id}")
    @Operation(summary = "Change a resident")
    public ResidentView change(@PathParam("id") long id, @Fields(ChangedResident.class) Patch patch) {
        return residents.change(id, ChangedResident.of(patch));
    }

    /** Erases a person who has left. */
    @DELETE
    @Path("{id}")
    @Operation(summary = "Erase a resident who has left")
    public void delete(@PathParam("id") long id) {
        residents.delete(id);
    }

    /** Moves a person out. */
    @POST
    @Path("{id}/leave")
    @Operation(summary = "Move a resident out")
    public ResidentView leave(@PathParam("id") long id, Leaving body) {
        return residents.leave(id, body == null ? Optional.empty() : body.day());
    }

    /** Takes a person back. */
    @POST
    @Path("{id}/return")
    @Operation(summary = "Take a resident back")
    public ResidentView comeBack(@PathParam("id") long id, Returning body) {
        return body == null
                ? residents.comeBack(id, Optional.empty(), Optional.empty())
                : residents.comeBack(id, body.houseId(), body.day());
    }

    /** Full personal data, for a reason that is logged. */
    @POST
    @Path("{id}/disclose")
    @Operation(summary = "Disclose a resident")
    public DisclosedResident disclose(@PathParam("id") long id, Reason body) {
        return disclosure.disclose(id, Changes.required("body", body).reason());
    }

    /** Keeps a picture, JPEG or PNG of at most 8 MB. */
    @PUT
    @Path("{id}/photo")
    @Consumes({"image/jpeg", "image/png", MediaType.APPLICATION_OCTET_STREAM})
    @Operation(summary = "Put a resident's picture")
    public void photo(@PathParam("id") long id, InputStream body) throws IOException {
        photos.put(id, Body.bytes(body, PictureStore.LARGEST));
    }

    /** The picture. */
    @GET
    @Path("{id}/photo")
    @Produces("image/jpeg")
    @Operation(summary = "Get a resident's picture")
    public Response photo(@PathParam("id") long id) {
        byte[] picture = photos.get(id).orElseThrow(() -> new NotFound("photo", id));
        return Response.ok(picture, "image/jpeg")
                .header("Cache-Control", "private, no-store")
                .build();
    }

    /** Takes the picture away. */
    @DELETE
    @Path("{id}/photo")
    @Operation(summary = "Remove a resident's picture")
    public void removePhoto(@PathParam("id") long id) {
        photos.remove(id);
    }
}
