package cn.zhian.project.document.rest;

import cn.zhian.platform.NotFound;
import cn.zhian.project.document.boundary.DocumentVerification;
import cn.zhian.project.document.boundary.VerifiedDocument;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Tells whoever holds a document whether it was issued here; nobody need be signed in. */
@Path("verify")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "documents")
public class VerificationResource {
    @Inject
    DocumentVerification verification;

    /** The document of the token in its code. */
    @GET
    @Path("{token}")
    @Operation(summary = "Verify an issued document by the token in its code")
    public VerifiedDocument verify(@PathParam("token") String token) {
        return verification.verify(token).orElseThrow(() -> new NotFound("document", ""));
    }
}
