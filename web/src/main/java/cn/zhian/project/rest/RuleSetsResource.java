package cn.zhian.project.rest;

import cn.zhian.platform.rest.Changes;
import cn.zhian.project.definition.boundary.DefinitionView;
import cn.zhian.project.rule.boundary.CheckChange;
import cn.zhian.project.rule.boundary.ConformityChecks;
import cn.zhian.project.rule.boundary.RuleSetDetail;
import cn.zhian.project.rule.boundary.RuleSets;
import cn.zhian.project.rule.entity.ItemChangeKind;
import cn.zhian.project.rule.entity.ItemField;
import cn.zhian.project.rule.entity.RuleSetComparison;
import cn.zhian.project.rule.entity.RuleSetField;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The regions' tables, for those who write them and those who are judged by them. */
@Path("rule-sets")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "rule-sets")
public class RuleSetsResource {
    @Inject
    RuleSets ruleSets;

    @Inject
    ConformityChecks checks;

    /** Some definitions. */
    public record Definitions(List<DefinitionView> items) {}

    /** A version and its document, as {@code docs/rule-sets.md} says. */
    public record RuleSetDocument(DefinitionView head, String document) {
        static RuleSetDocument of(RuleSetDetail detail) {
            return new RuleSetDocument(detail.head(), detail.document());
        }
    }

    /** A draft's wording; {@code version} of the draft that was read, if there was one. */
    public record Draft(OptionalLong version, String document) {}

    /** Which draft is meant, and why it comes into force. */
    public record Chosen(OptionalLong version, Optional<String> remark) {}

    /** Those in force. */
    @GET
    @Operation(summary = "List rule sets")
    public Definitions list() {
        return new Definitions(ruleSets.list());
    }

    /** One version; without a number the one in force. */
    @GET
    @Path("{code}")
    @Operation(summary = "Get a rule set")
    public RuleSetDocument get(@PathParam("code") String code, @QueryParam("number") Integer number) {
        return RuleSetDocument.of(ruleSets.get(code, Optional.ofNullable(number)));
    }

    /** All versions, newest first. */
    @GET
    @Path("{code}/versions")
    @Operation(summary = "List the versions of a rule set")
    public Definitions versions(@PathParam("code") String code) {
        return new Definitions(ruleSets.versions(code));
    }

    /** What changed from one version to another. */
    public record Comparison(Set<RuleSetField> fields, List<Changed> items) {
        static Comparison of(RuleSetComparison comparison) {
            return new Comparison(
                    comparison.fields(),
                    comparison.changes().stream()
                            .map(item -> new Changed(item.id(), item.kind(), item.fields()))
                            .toList());
        }
    }

    /** An item that is not the same in both. */
    public record Changed(String id, ItemChangeKind kind, Set<ItemField> fields) {}

    /** Two versions side by side. */
    @GET
    @Path("{code}/comparison")
    @Operation(summary = "Compare two versions of a rule set")
    public Comparison compare(
            @PathParam("code") String code, @QueryParam("from") Integer from, @QueryParam("to") Integer to) {
        return Comparison.of(ruleSets.compare(code, Changes.required("from", from), Changes.required("to", to)));
    }

    /** Writes the draft of the next version. */
    @PUT
    @Path("{code}/draft")
    @Operation(summary = "Write the draft of a rule set")
    public RuleSetDocument write(@PathParam("code") String code, Draft body) {
        Draft draft = Changes.required("body", body);
        return RuleSetDocument.of(
                ruleSets.write(code, Changes.required("document", draft.document()), draft.version()));
    }

    /** Communities for which the draft changes something. */
    public record Preview(List<CheckChange> items) {}

    /** What the draft would change for the communities that the caller may see. */
    @GET
    @Path("{code}/draft/preview")
    @Operation(summary = "Preview the draft of a rule set")
    public Preview preview(@PathParam("code") String code) {
        return new Preview(checks.preview(code));
    }

    /** Puts the draft in force. */
    @POST
    @Path("{code}/draft/publish")
    @Operation(summary = "Publish the draft of a rule set")
    public DefinitionView publish(@PathParam("code") String code, Chosen body) {
        Chosen chosen = Changes.required("body", body);
        return ruleSets.publish(code, chosen.version(), chosen.remark());
    }

    /** Throws the draft away. */
    @DELETE
    @Path("{code}/draft")
    @Operation(summary = "Discard the draft of a rule set")
    public void discard(@PathParam("code") String code) {
        ruleSets.discard(code);
    }
}
