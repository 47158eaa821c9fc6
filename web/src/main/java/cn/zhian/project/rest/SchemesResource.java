package cn.zhian.project.rest;

import cn.zhian.platform.rest.Changes;
import cn.zhian.project.definition.boundary.DefinitionView;
import cn.zhian.project.rule.boundary.CheckChange;
import cn.zhian.project.rule.boundary.ConformityChecks;
import cn.zhian.project.rule.boundary.Schemes;
import cn.zhian.project.rule.boundary.SchemesDetail;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Which table and process apply to which communities. */
@Path("schemes")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "rule-sets")
public class SchemesResource {
    @Inject
    Schemes schemes;

    @Inject
    ConformityChecks checks;

    /** A version and its document, as {@code docs/rule-sets.md} says. */
    public record SchemesDocument(DefinitionView head, String document) {
        static SchemesDocument of(SchemesDetail detail) {
            return new SchemesDocument(detail.head(), detail.document());
        }
    }

    /** A draft's wording; {@code version} of the draft that was read, if there was one. */
    public record SchemesDraft(OptionalLong version, String document) {}

    /** Which draft is meant, and why it comes into force. */
    public record SchemesChosen(OptionalLong version, Optional<String> remark) {}

    /** Their versions. */
    public record SchemesVersions(List<DefinitionView> items) {}

    /** Communities for which the draft changes something. */
    public record SchemesPreview(List<CheckChange> items) {}

    /** One version; without a number the one in force. */
    @GET
    @Operation(summary = "Get the schemes")
    public SchemesDocument get(@QueryParam("number") Integer number) {
        return SchemesDocument.of(schemes.get(Optional.ofNullable(number)));
    }

    /** All versions, newest first. */
    @GET
    @Path("versions")
    @Operation(summary = "List the versions of the schemes")
    public SchemesVersions versions() {
        return new SchemesVersions(schemes.versions());
    }

    /** Writes the draft of the next version. */
    @PUT
    @Path("draft")
    @Operation(summary = "Write the draft of the schemes")
    public SchemesDocument write(SchemesDraft body) {
        SchemesDraft draft = Changes.required("body", body);
        return SchemesDocument.of(schemes.write(Changes.required("document", draft.document()), draft.version()));
    }

    /** What the draft would change for the communities that the caller may see. */
    @GET
    @Path("draft/preview")
    @Operation(summary = "Preview the draft of the schemes")
    public SchemesPreview preview() {
        return new SchemesPreview(checks.previewSchemes());
    }

    /** Puts the draft in force. */
    @POST
    @Path("draft/publish")
    @Operation(summary = "Publish the draft of the schemes")
    public DefinitionView publish(SchemesChosen body) {
        SchemesChosen chosen = Changes.required("body", body);
        return schemes.publish(chosen.version(), chosen.remark());
    }

    /** Throws the draft away. */
    @DELETE
    @Path("draft")
    @Operation(summary = "Discard the draft of the schemes")
    public void discard() {
        schemes.discard(OptionalLong.empty());
    }
}
