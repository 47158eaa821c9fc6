package cn.zhian.project.rest;

import cn.zhian.platform.Conflict;
import cn.zhian.platform.rest.Changes;
import cn.zhian.project.document.rest.Files;
import cn.zhian.project.document.view.CheckSheets;
import cn.zhian.project.evidence.boundary.AcceptanceSheets;
import cn.zhian.project.rule.boundary.CheckLine;
import cn.zhian.project.rule.boundary.CommunityFacts;
import cn.zhian.project.rule.boundary.ConformityChecks;
import cn.zhian.project.rule.boundary.FactSheet;
import cn.zhian.project.rule.boundary.ItemStatement;
import cn.zhian.project.rule.boundary.PlaceCount;
import cn.zhian.project.rule.entity.StatementKind;
import cn.zhian.project.rule.entity.Trait;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Communities checked against their regions' tables, and the facts that takes (WF-3). */
@Path("checks")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "checks")
public class ChecksResource {
    @Inject
    ConformityChecks checks;

    @Inject
    CommunityFacts facts;

    @Inject
    AcceptanceSheets evidences;

    @Inject
    CheckSheets prints;

    /** All communities, each in a line. */
    public record Overview(List<CheckLine> items) {}

    /** What a community is beyond its kind, and how many places of each kind it has. */
    public record Described(Set<Trait> traits, List<PlaceCount> places) {}

    /** The wording of a statement. */
    public record Wording(String text) {}

    /** All communities that the caller may see. */
    @GET
    @Operation(summary = "Check all communities")
    public Overview overview() {
        return new Overview(checks.overview());
    }

    /** One community, item by item. */
    @GET
    @Path("{id}")
    @Operation(summary = "Check a community")
    public CheckResult check(@PathParam("id") long communityId) {
        return checks.check(communityId)
                .map(CheckResult::of)
                .orElseThrow(() -> new Conflict("problem.conflict.no-scheme"));
    }

    /** What live data say, over some full days. */
    @GET
    @Path("{id}/evidence")
    @Operation(summary = "Get the evidence for a community")
    public EvidenceSheet evidence(@PathParam("id") long communityId, @QueryParam("days") @DefaultValue("7") int days) {
        return evidences
                .sheet(communityId, days)
                .map(EvidenceSheet::of)
                .orElseThrow(() -> new Conflict("problem.conflict.no-scheme"));
    }

    /** The same for printing, in Chinese. */
    @GET
    @Path("{id}/pdf")
    @Produces(Files.PDF)
    @Operation(summary = "Print the check of a community")
    public Response pdf(@PathParam("id") long communityId) {
        return Files.of(prints.pdf(communityId));
    }

    /** What was counted and stated. */
    @GET
    @Path("{id}/facts")
    @Operation(summary = "Get the facts of a community")
    public FactSheet facts(@PathParam("id") long communityId) {
        return facts.get(communityId);
    }

    /** Replaces traits and counts. */
    @PUT
    @Path("{id}/facts")
    @Operation(summary = "Describe a community")
    public FactSheet describe(@PathParam("id") long communityId, Described body) {
        Described given = Changes.required("body", body);
        return facts.describe(
                communityId, Changes.required("traits", given.traits()), Changes.required("places", given.places()));
    }

    /** States something about an item of a rule set. */
    @PUT
    @Path("{id}/statements/{ruleSet}/{item}/{kind}")
    @Operation(summary = "State something about an item")
    public FactSheet state(
            @PathParam("id") long communityId,
            @PathParam("ruleSet") String ruleSet,
            @PathParam("item") String item,
            @PathParam("kind") StatementKind kind,
            Wording body) {
        facts.state(
                communityId,
                new ItemStatement(
                        ruleSet, item, kind, Changes.required("body", body).text()));
        return facts.get(communityId);
    }

    /** Takes a statement back. */
    @DELETE
    @Path("{id}/statements/{ruleSet}/{item}/{kind}")
    @Operation(summary = "Withdraw a statement")
    public void withdraw(
            @PathParam("id") long communityId,
            @PathParam("ruleSet") String ruleSet,
            @PathParam("item") String item,
            @PathParam("kind") StatementKind kind) {
        facts.withdraw(communityId, ruleSet, item, kind);
    }
}
