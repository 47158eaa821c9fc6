package cn.zhian.access.rest;

import cn.zhian.access.right.boundary.RightChange;
import cn.zhian.access.right.boundary.RightFilter;
import cn.zhian.access.right.boundary.RightTerms;
import cn.zhian.access.right.boundary.RightView;
import cn.zhian.access.right.boundary.Rights;
import cn.zhian.access.right.entity.HolidayRule;
import cn.zhian.access.right.entity.Right;
import cn.zhian.access.right.entity.RightStatus;
import cn.zhian.platform.Change;
import cn.zhian.platform.Invalid;
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
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Rights, for integrators. */
@Path("rights")
@RequestScoped
@Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "rights")
public class RightsResource {
    private static final Instant FOR_GOOD = Instant.parse("2099-12-31T16:00:00Z");

    @Inject
    Rights rights;

    @Inject
    Clock clock;

    @Context
    UriInfo uri;

    /** A right to give, to a resident or to a group; from now and for good unless the body says otherwise. */
    public record NewRight(
            Optional<Long> residentId,
            Optional<Long> groupId,
            Optional<Set<Long>> doorIds,
            Optional<Set<Long>> doorGroupIds,
            Optional<Instant> from,
            Optional<Instant> to,
            Optional<Long> profileId,
            Optional<Long> calendarId,
            Optional<HolidayRule> holidayRule,
            Optional<List<String>> holidaySpans,
            Optional<String> reason) {
        RightTerms terms(Instant now) {
            return new RightTerms(
                    doorIds.orElse(Set.of()),
                    doorGroupIds.orElse(Set.of()),
                    from.orElse(now),
                    to.orElse(FOR_GOOD),
                    profileId,
                    calendarId,
                    holidayRule.orElse(HolidayRule.AS_USUAL),
                    SpanText.parse("holidaySpans", holidaySpans.orElse(List.of())),
                    reason.orElse(""));
        }
    }

    /** What of a right can change. */
    public record ChangedRight(
            Set<Long> doorIds,
            Set<Long> doorGroupIds,
            Instant from,
            Instant to,
            Optional<Long> profileId,
            Optional<Long> calendarId,
            HolidayRule holidayRule,
            List<String> holidaySpans,
            String reason) {
        static ChangedRight of(Right right) {
            return new ChangedRight(
                    right.doors(),
                    right.doorGroups(),
                    right.from(),
                    right.to(),
                    right.profileId(),
                    right.calendarId(),
                    right.holidayRule(),
                    SpanText.of(right.holidaySpans()),
                    right.reason());
        }
    }

    /** A right as the API shows it. */
    public record Shown(
            long id,
            long communityId,
            Optional<Long> residentId,
            Optional<Long> groupId,
            String holder,
            Set<Long> doorIds,
            Set<Long> doorGroupIds,
            Instant from,
            Instant to,
            Optional<Long> profileId,
            Optional<Long> calendarId,
            HolidayRule holidayRule,
            List<String> holidaySpans,
            RightStatus status,
            String reason,
            Instant createdAt) {
        static Shown of(RightView view) {
            Right right = view.right();
            return new Shown(
                    right.id(),
                    right.communityId(),
                    right.residentId(),
                    right.groupId(),
                    view.holder(),
                    right.doors(),
                    right.doorGroups(),
                    right.from(),
                    right.to(),
                    right.profileId(),
                    right.calendarId(),
                    right.holidayRule(),
                    SpanText.of(right.holidaySpans()),
                    right.status(),
                    right.reason(),
                    right.createdAt());
        }
    }

    /** Gives one. */
    @POST
    @Operation(summary = "Give a resident or a group a right at doors")
    public Response create(NewRight body) {
        NewRight wanted = Body.of(body);
        if (wanted.residentId().isPresent() == wanted.groupId().isPresent()) {
            throw new Invalid("residentId", "problem.right.subject");
        }
        RightTerms terms = wanted.terms(clock.instant());
        long id = wanted.groupId()
                .map(group -> rights.grantToGroup(group, terms))
                .orElseGet(() -> rights.grant(List.of(wanted.residentId().orElseThrow()), terms)
                        .get(0));
        return Created.at(uri, id, Shown.of(rights.get(id)));
    }

    /** One by its id. */
    @GET
    @Path("{id}")
    @Operation(summary = "Get a right")
    public Shown get(@PathParam("id") long id) {
        return Shown.of(rights.get(id));
    }

    /** A part of the list, newest first; revoked ones only if asked for. */
    @GET
    @Operation(summary = "List rights")
    public Slice<Shown> list(
            @QueryParam("communityId") Long communityId,
            @QueryParam("residentId") Long residentId,
            @QueryParam("groupId") Long groupId,
            @QueryParam("doorId") Long doorId,
            @QueryParam("revoked") @DefaultValue("false") boolean revoked,
            @QueryParam("size") @DefaultValue("50") int size,
            @QueryParam("cursor") String cursor) {
        RightFilter filter = new RightFilter(
                Optional.ofNullable(communityId),
                Optional.ofNullable(residentId),
                Optional.ofNullable(groupId),
                Optional.ofNullable(doorId),
                Optional.of(revoked ? RightStatus.REVOKED : RightStatus.ACTIVE));
        return rights.list(filter, size, Optional.ofNullable(cursor)).map(Shown::of);
    }

    /** Changes the fields that are present. */
    @PATCH
    @Path("{id}")
    @Operation(summary = "Change a right")
    public Shown change(@PathParam("id") long id, @Fields(ChangedRight.class) Patch patch) {
        ChangedRight now = ChangedRight.of(rights.get(id).right());
        ChangedRight wanted = Body.of(patch).over(now, ChangedRight.class);
        return Shown.of(rights.change(
                id,
                new RightChange(
                        changed(patch, "doorIds", wanted.doorIds()),
                        changed(patch, "doorGroupIds", wanted.doorGroupIds()),
                        changed(patch, "from", wanted.from()),
                        changed(patch, "to", wanted.to()),
                        patch.has("profileId") ? Change.to(wanted.profileId()) : Change.none(),
                        patch.has("calendarId") ? Change.to(wanted.calendarId()) : Change.none(),
                        changed(patch, "holidayRule", wanted.holidayRule()),
                        patch.has("holidaySpans")
                                ? Change.to(SpanText.parse(
                                        "holidaySpans",
                                        Optional.ofNullable(wanted.holidaySpans())
                                                .orElse(List.of())))
                                : Change.none(),
                        changed(patch, "reason", wanted.reason()))));
    }

    private static <T> Change<T> changed(Patch patch, String field, T value) {
        return patch.has(field) ? Change.to(Optional.ofNullable(value)) : Change.none();
    }

    /** Takes one back; it stays on record. */
    @DELETE
    @Path("{id}")
    @Operation(summary = "Revoke a right")
    public void delete(@PathParam("id") long id) {
        rights.revoke(List.of(id), "");
    }
}
