package cn.zhian.device.register.rest;

import cn.zhian.device.register.boundary.DoorSites;
import cn.zhian.device.register.boundary.PlaceKind;
import cn.zhian.platform.rest.Body;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where a door stands in the words of the register, for integrators. */
@Path("doors/{id}/place")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "doors")
public class DoorSiteResource {
    @Inject
    DoorSites doors;

    /** Where a door stands; what is absent is told by its building. */
    public record DoorSite(Optional<PlaceKind> place, Optional<String> placeName) {}

    /** Says where a door stands. */
    @PUT
    @Operation(summary = "Say where a door stands, or leave that to its building")
    public void place(@PathParam("id") long id, DoorSite body) {
        DoorSite site = Body.of(body);
        doors.place(id, site.place(), site.placeName());
    }
}
