package cn.zhian.audit.rest;

import cn.zhian.audit.boundary.AuditEntry;
import cn.zhian.audit.boundary.AuditQuery;
import cn.zhian.audit.boundary.AuditTrail;
import cn.zhian.platform.Slice;
import cn.zhian.platform.rest.Body;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who did what. */
@Path("audit")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "audit")
public class AuditResource {
    @Inject
    AuditTrail trail;

    /** Newest first. */
    @GET
    public Slice<AuditEntry> search(
            @QueryParam("from") Instant from,
            @QueryParam("to") Instant to,
            @QueryParam("communityId") Long communityId,
            @QueryParam("userId") Long userId,
            @QueryParam("action") String action,
            @QueryParam("size") @DefaultValue("50") int size,
            @QueryParam("cursor") String cursor) {
        AuditQuery query = new AuditQuery(
                Optional.ofNullable(from),
                Optional.ofNullable(to),
                Body.number(communityId),
                Body.number(userId),
                Optional.ofNullable(action));
        return trail.search(query, Optional.ofNullable(cursor), size);
    }
}
