package cn.zhian.programme.rest;

import cn.zhian.platform.Slice;
import cn.zhian.platform.rest.Changes;
import cn.zhian.programme.boundary.AssessmentLine;
import cn.zhian.programme.boundary.CommunityFigure;
import cn.zhian.programme.boundary.CommunityLine;
import cn.zhian.programme.boundary.CommunitySearch;
import cn.zhian.programme.boundary.CoverageView;
import cn.zhian.programme.boundary.ProgrammeDetail;
import cn.zhian.programme.boundary.ProgrammeView;
import cn.zhian.programme.boundary.Programmes;
import cn.zhian.programme.boundary.RectificationLine;
import cn.zhian.programme.entity.CommunityState;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Programmes of regions, and how far the communities are that the caller may see (WF-6). */
@Path("programmes")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "programmes")
public class ProgrammesResource {
    @Inject
    Programmes programmes;

    /** The programmes in force. */
    public record ProgrammeList(List<ProgrammeView> items) {}

    /** The figures of towns. */
    public record Assessment(List<AssessmentLine> items) {}

    /** Another version; {@code number} of the one that was read. */
    public record Wording(OptionalLong number, String document) {}

    /** Which communities; {@code day} of a deadline goes with {@code figure}. */
    public static class Query {
        @QueryParam("town")
        String town;

        @QueryParam("class")
        String communityClass;

        @QueryParam("state")
        CommunityState state;

        @QueryParam("figure")
        CommunityFigure figure;

        @QueryParam("day")
        LocalDate day;

        @QueryParam("text")
        String text;

        CommunitySearch search() {
            return new CommunitySearch(
                    Optional.ofNullable(town),
                    Optional.ofNullable(communityClass),
                    Optional.ofNullable(state),
                    Optional.ofNullable(figure),
                    Optional.ofNullable(day),
                    Optional.ofNullable(text));
        }
    }

    /** Those in force. */
    @GET
    @Operation(summary = "List programmes")
    public ProgrammeList list() {
        return new ProgrammeList(programmes.list());
    }

    /** One with its document. */
    @GET
    @Path("{code}")
    @Operation(summary = "Get a programme")
    public ProgrammeDetail get(@PathParam("code") String code) {
        return programmes.get(code);
    }

    /** Puts another version in force. */
    @PUT
    @Path("{code}")
    @Operation(summary = "Write a programme")
    public ProgrammeDetail write(@PathParam("code") String code, Wording body) {
        Wording given = Changes.required("body", body);
        return programmes.write(code, Changes.required("document", given.document()), given.number());
    }

    /** By town, class and deadline. */
    @GET
    @Path("{code}/coverage")
    @Operation(summary = "Get the coverage of a programme")
    public CoverageView coverage(@PathParam("code") String code) {
        return programmes.coverage(code);
    }

    /** The communities behind the figures, by code. */
    @GET
    @Path("{code}/communities")
    @Operation(summary = "List the communities of a programme")
    public Slice<CommunityLine> communities(
            @PathParam("code") String code,
            @BeanParam Query query,
            @QueryParam("size") @DefaultValue("50") int size,
            @QueryParam("cursor") String cursor) {
        return programmes.communities(code, query.search(), size, Optional.ofNullable(cursor));
    }

    /** Rectifications that are not reported, the latest due first. */
    @GET
    @Path("{code}/rectifications")
    @Operation(summary = "List the rectifications of a programme")
    public Slice<RectificationLine> rectifications(
            @PathParam("code") String code,
            @QueryParam("overdue") @DefaultValue("false") boolean overdue,
            @QueryParam("size") @DefaultValue("50") int size,
            @QueryParam("cursor") String cursor) {
        return programmes.rectifications(code, overdue, size, Optional.ofNullable(cursor));
    }

    /** The figures of each town. */
    @GET
    @Path("{code}/assessment")
    @Operation(summary = "Get the assessment table of a programme")
    public Assessment assessment(@PathParam("code") String code) {
        return new Assessment(programmes.assessment(code));
    }
}
