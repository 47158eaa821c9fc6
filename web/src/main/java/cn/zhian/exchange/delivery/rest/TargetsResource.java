package cn.zhian.exchange.delivery.rest;

import cn.zhian.exchange.delivery.boundary.DeadLetterView;
import cn.zhian.exchange.delivery.boundary.DeadLetters;
import cn.zhian.exchange.delivery.boundary.LetterFilter;
import cn.zhian.exchange.delivery.boundary.Rates;
import cn.zhian.exchange.delivery.boundary.RewindView;
import cn.zhian.exchange.delivery.boundary.TargetData;
import cn.zhian.exchange.delivery.boundary.TargetView;
import cn.zhian.exchange.delivery.boundary.Targets;
import cn.zhian.exchange.record.RecordKind;
import cn.zhian.platform.Slice;
import cn.zhian.platform.rest.Body;
import cn.zhian.platform.rest.Created;
import cn.zhian.platform.rest.Fields;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where records go, how they fare on the way, and what was refused. */
@Path("exchange/targets")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "exchange-targets")
public class TargetsResource {
    @Inject
    Targets targets;

    @Inject
    DeadLetters letters;

    /** From when on everything is sent again. */
    public record Rewind(Instant from) {}

    /** Some dead letters. @param ids of the letters; none for all, to resend @param reason why they are given up */
    public record LetterChoice(List<Long> ids, Optional<String> reason) {
        /** None where none are named. */
        public LetterChoice {
            ids = ids == null ? List.of() : List.copyOf(ids);
            reason = reason == null ? Optional.empty() : reason;
        }
    }

    /** How many it was done to. */
    public record Done(int records) {}

    /** Targets by number. */
    @GET
    public Slice<TargetView> list(
            @QueryParam("size") @DefaultValue("50") int size, @QueryParam("cursor") String cursor) {
        return targets.list(Optional.ofNullable(cursor), size);
    }

    /** One target. */
    @GET
    @Path("{id}")
    public TargetView get(@PathParam("id") long id) {
        return targets.get(id);
    }

    /** Makes a target; it gets today's state and, beside it, whatever changes. */
    @POST
    @APIResponseSchema(value = TargetView.class, responseCode = "201")
    public Response create(TargetData body, @Context UriInfo address) {
        TargetView created = targets.create(Body.of(body));
        return Created.at(address, created.id(), created);
    }

    /** Changes what is named; of credentials all or none. */
    @PATCH
    @Path("{id}")
    @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
    public TargetView change(@PathParam("id") long id, @Fields(TargetData.class) Patch body) {
        TargetView present = targets.get(id);
        TargetData data = Body.of(body).over(present.settings(), TargetData.class);
        return targets.change(id, present.version(), data);
    }

    /** Deletes a target with its dead letters and figures. @param name of the target, as a confirmation */
    @DELETE
    @Path("{id}")
    public void delete(@PathParam("id") long id, @QueryParam("name") String name) {
        targets.delete(id, name);
    }

    /** Delivers no more. */
    @POST
    @Path("{id}/pause")
    @Consumes(MediaType.WILDCARD)
    public TargetView pause(@PathParam("id") long id) {
        return targets.pause(id);
    }

    /** Delivers again, at once. */
    @POST
    @Path("{id}/resume")
    @Consumes(MediaType.WILDCARD)
    public TargetView resume(@PathParam("id") long id) {
        return targets.resume(id);
    }

    /** What a rewind would send again. */
    @GET
    @Path("{id}/rewind")
    public RewindView preview(@PathParam("id") long id, @QueryParam("from") Instant from) {
        return targets.preview(id, from);
    }

    /** Sends everything again that changed or happened since a time. */
    @POST
    @Path("{id}/rewind")
    public TargetView rewind(@PathParam("id") long id, Rewind body) {
        return targets.rewind(id, Body.of(body).from());
    }

    /** Sends today's state of everything, beside whatever changes. */
    @POST
    @Path("{id}/export")
    @Consumes(MediaType.WILDCARD)
    public TargetView export(@PathParam("id") long id) {
        return targets.export(id);
    }

    /** What became of pushes, by minute, in the last day. */
    @GET
    @Path("{id}/rates")
    public Slice<Rates> rates(@PathParam("id") long id) {
        return new Slice<>(targets.rates(id), Optional.empty());
    }

    /** Records that the target refused, by number. */
    @GET
    @Path("{id}/dead-letters")
    public Slice<DeadLetterView> letters(
            @PathParam("id") long id,
            @QueryParam("kind") RecordKind kind,
            @QueryParam("text") String text,
            @QueryParam("size") @DefaultValue("50") int size,
            @QueryParam("cursor") String cursor) {
        LetterFilter filter = new LetterFilter(Optional.ofNullable(kind), Optional.ofNullable(text));
        return letters.list(id, filter, Optional.ofNullable(cursor), size);
    }

    /** Sends things again, as they are now. */
    @POST
    @Path("{id}/dead-letters/resend")
    public Done resend(@PathParam("id") long id, LetterChoice body) {
        return new Done(letters.resend(id, Body.of(body).ids()));
    }

    /** Gives records up. */
    @POST
    @Path("{id}/dead-letters/discard")
    public Done discard(@PathParam("id") long id, LetterChoice body) {
        LetterChoice asked = Body.of(body);
        return new Done(letters.discard(id, asked.ids(), asked.reason().orElse("")));
    }
}
