package cn.zhian.device.register.rest;

import cn.zhian.device.register.boundary.CodeAllocation;
import cn.zhian.device.register.boundary.CodeForm;
import cn.zhian.device.register.boundary.CodePart;
import cn.zhian.device.register.boundary.CodeReading;
import cn.zhian.device.register.boundary.CodeRequest;
import cn.zhian.device.register.boundary.Codes;
import cn.zhian.platform.FieldError;
import cn.zhian.platform.rest.Body;
import cn.zhian.platform.view.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Codes taken apart and handed out, for integrators (DV-2). */
@Path("codes")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "codes")
public class CodesResource {
    @Inject
    Codes codes;

    @Inject
    CodeAllocation allocation;

    @Inject
    Texts texts;

    /**
     * A code and its parts, in the language of the request.
     *
     * @param valid whether nothing is wrong with it
     */
    public record ExplainedCode(
            String code, Optional<CodeForm> form, boolean valid, List<ExplainedPart> parts, List<String> problems) {}

    /** A run of digits, counted from 1; {@code known} is false if no table of the code has them. */
    public record ExplainedPart(
            int from, int to, String digits, String name, Optional<String> meaning, boolean known) {}

    /** The committee that a new community belongs to, 12 digits. */
    public record Committee(String committee) {}

    /** A code that was handed out and never comes again. */
    public record AllocatedCode(String code) {}

    /** Hands out a code for a new community. */
    @POST
    @Path("communities")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Allocate a code for a new community; its serial never comes again")
    public AllocatedCode allocateForCommunity(Committee body) {
        return new AllocatedCode(allocation.communityCode(Body.of(body).committee()));
    }

    /** Hands out a code for a new device. */
    @POST
    @Path("devices")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Allocate a code for a new device; its serial never comes again")
    public AllocatedCode allocateForDevice(CodeRequest body) {
        return new AllocatedCode(allocation.deviceCode(Body.of(body)));
    }

    /** Explains a code; one that is wrong is explained as far as it goes. */
    @GET
    @Path("{code}")
    @Operation(summary = "Take a community or device code apart")
    public ExplainedCode explain(@PathParam("code") String code) {
        CodeReading reading = codes.explain(code);
        return new ExplainedCode(
                reading.code(),
                reading.form(),
                reading.problems().isEmpty(),
                reading.parts().stream().map(this::explained).toList(),
                reading.problems().stream().map(this::told).toList());
    }

    private ExplainedPart explained(CodePart part) {
        return new ExplainedPart(
                part.from(),
                part.to(),
                part.digits(),
                texts.get("code").get(part.name()),
                part.meaning().map(texts.get("code")::get),
                part.known());
    }

    private String told(FieldError error) {
        return texts.problem(error.key(), error.arguments());
    }
}
