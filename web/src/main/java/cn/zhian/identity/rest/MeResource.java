package cn.zhian.identity.rest;

import cn.zhian.identity.boundary.Caller;
import cn.zhian.identity.boundary.Callers;
import cn.zhian.identity.boundary.Permission;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who the client is, for the platform. */
@Path("me")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "sign-in")
public class MeResource {
    @Inject
    Callers callers;

    /**
     * The caller.
     *
     * @param id of the user
     * @param username as signed in
     * @param permissions what it may do
     * @param communities what it may see; null for all
     */
    public record Me(long id, String username, List<Permission> permissions, Optional<List<Long>> communities) {}

    /** The caller. */
    @GET
    public Me me() {
        Caller caller = callers.current();
        return new Me(
                caller.userId(),
                caller.username(),
                caller.permissions().stream().sorted().toList(),
                caller.domain().communities().map(ids -> ids.stream().sorted().toList()));
    }
}
