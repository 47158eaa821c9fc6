package cn.zhian.alarm.rest;

import cn.zhian.alarm.boundary.AlarmFilter;
import cn.zhian.alarm.boundary.AlarmLevel;
import cn.zhian.alarm.boundary.AlarmState;
import cn.zhian.alarm.boundary.AlarmView;
import cn.zhian.alarm.boundary.Alarms;
import cn.zhian.device.api.AlarmKind;
import cn.zhian.platform.Slice;
import cn.zhian.platform.rest.Body;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import java.util.OptionalLong;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Alarms, for integrators. */
@Path("alarms")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "alarms")
public class AlarmsResource {
    @Inject
    Alarms alarms;

    /** How an alarm was handled. */
    public record Closing(OptionalLong version, String result, Optional<Boolean> falseAlarm) {}

    /** A part of the alarms, newest first. */
    @GET
    @Operation(summary = "List alarms, newest first")
    public Slice<AlarmView> list(
            @QueryParam("communityId") Long communityId,
            @QueryParam("state") AlarmState state,
            @QueryParam("kind") AlarmKind kind,
            @QueryParam("level") AlarmLevel level,
            @QueryParam("controllerId") Long controllerId,
            @QueryParam("doorId") Long doorId,
            @QueryParam("size") @DefaultValue("50") int size,
            @QueryParam("cursor") String cursor) {
        AlarmFilter filter = new AlarmFilter(
                Optional.ofNullable(communityId),
                Optional.ofNullable(state),
                Optional.empty(),
                Optional.ofNullable(kind),
                Optional.ofNullable(level),
                Optional.ofNullable(controllerId),
                Optional.ofNullable(doorId));
        return alarms.list(filter, size, Optional.ofNullable(cursor));
    }

    /** One by its id. */
    @GET
    @Path("{id}")
    @Operation(summary = "Get an alarm")
    public AlarmView get(@PathParam("id") long id) {
        return alarms.get(id);
    }

    /** Takes an alarm. */
    @POST
    @Path("{id}/acknowledge")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Acknowledge an alarm")
    public AlarmView acknowledge(@PathParam("id") long id) {
        return alarms.acknowledge(id, OptionalLong.empty());
    }

    /** Closes an alarm with its result. */
    @POST
    @Path("{id}/close")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Close an alarm")
    public AlarmView close(@PathParam("id") long id, Closing body) {
        return alarms.close(
                id, Body.of(body).version(), body.result(), body.falseAlarm().orElse(false));
    }
}
