package cn.zhian.access.rest;

import cn.zhian.access.right.boundary.AccessTimes;
import cn.zhian.access.right.boundary.ProfileView;
import cn.zhian.access.right.entity.Week;
import cn.zhian.platform.Slice;
import cn.zhian.platform.rest.Body;
import cn.zhian.platform.rest.Changes;
import cn.zhian.platform.rest.Created;
import cn.zhian.platform.rest.Fields;
import cn.zhian.platform.rest.Patch;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import java.time.DayOfWeek;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Weekly profiles, for integrators. */
@Path("profiles")
@RequestScoped
@Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "rights")
public class ProfilesResource {
    @Inject
    AccessTimes times;

    @Context
    UriInfo uri;

    /** The hours of a week; a day that is missing has none. Hours as {@code 08:00-12:00}. */
    public record Days(
            List<String> monday,
            List<String> tuesday,
            List<String> wednesday,
            List<String> thursday,
            List<String> friday,
            List<String> saturday,
            List<String> sunday) {
        static Days of(Week week) {
            Map<DayOfWeek, List<String>> days = SpanText.of(week);
            return new Days(
                    days.get(DayOfWeek.MONDAY),
                    days.get(DayOfWeek.TUESDAY),
                    days.get(DayOfWeek.WEDNESDAY),
                    days.get(DayOfWeek.THURSDAY),
                    days.get(DayOfWeek.FRIDAY),
                    days.get(DayOfWeek.SATURDAY),
                    days.get(DayOfWeek.SUNDAY));
        }

        Week week() {
            Map<DayOfWeek, List<String>> days = new EnumMap<>(DayOfWeek.class);
            days.put(DayOfWeek.MONDAY, monday);
            days.put(DayOfWeek.TUESDAY, tuesday);
            days.put(DayOfWeek.WEDNESDAY, wednesday);
            days.put(DayOfWeek.THURSDAY, thursday);
            days.put(DayOfWeek.FRIDAY, friday);
            days.put(DayOfWeek.SATURDAY, saturday);
            days.put(DayOfWeek.SUNDAY, sunday);
            return SpanText.week("week", days);
        }
    }

    /** A new profile. */
    public record NewProfile(long communityId, String name, Days week) {}

    /** What of a profile can change. */
    public record ChangedProfile(String name, Days week) {}

    /** A profile as the API shows it. */
    public record Shown(long id, long communityId, String name, Days week) {
        static Shown of(ProfileView profile) {
            return new Shown(profile.id(), profile.communityId(), profile.name(), Days.of(profile.week()));
        }
    }

    /** Makes one. */
    @POST
    @Operation(summary = "Make a weekly profile")
    public Response create(NewProfile body) {
        NewProfile wanted = Body.of(body);
        ProfileView made = times.createProfile(
                wanted.communityId(),
                wanted.name(),
                Changes.required("week", wanted.week()).week());
        return Created.at(uri, made.id(), Shown.of(made));
    }

    /** One by its id. */
    @GET
    @Path("{id}")
    @Operation(summary = "Get a weekly profile")
    public Shown get(@PathParam("id") long id) {
        return Shown.of(times.profile(id));
    }

    /** All of them, by name. */
    @GET
    @Operation(summary = "List weekly profiles")
    public Slice<Shown> list(@QueryParam("communityId") Long communityId) {
        return new Slice<>(
                times.profiles(Optional.ofNullable(communityId)).stream()
                        .map(Shown::of)
                        .toList(),
                Optional.empty());
    }

    /** Changes the fields that are present; rights that use it follow at once. */
    @PATCH
    @Path("{id}")
    @Operation(summary = "Change a weekly profile")
    public Shown change(@PathParam("id") long id, @Fields(ChangedProfile.class) Patch patch) {
        ProfileView now = times.profile(id);
        ChangedProfile wanted =
                Body.of(patch).over(new ChangedProfile(now.name(), Days.of(now.week())), ChangedProfile.class);
        return Shown.of(times.changeProfile(
                id,
                Optional.of(Changes.required("name", wanted.name())),
                Optional.of(Changes.required("week", wanted.week()).week())));
    }

    /** Deletes one that no right uses. */
    @DELETE
    @Path("{id}")
    @Operation(summary = "Delete a weekly profile")
    public void delete(@PathParam("id") long id) {
        times.deleteProfile(id);
    }
}
