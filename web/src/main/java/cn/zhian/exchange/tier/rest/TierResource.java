package cn.zhian.exchange.tier.rest;

import cn.zhian.exchange.record.RecordKind;
import cn.zhian.exchange.tier.boundary.PlatformEnrolment;
import cn.zhian.exchange.tier.boundary.Receiving;
import cn.zhian.exchange.tier.control.ResultsWire;
import cn.zhian.exchange.tier.entity.Enrolled;
import cn.zhian.exchange.tier.entity.EnrolmentAnswer;
import cn.zhian.exchange.tier.entity.EnrolmentRequest;
import cn.zhian.exchange.tier.entity.KeyChange;
import cn.zhian.exchange.tier.entity.KeyChanged;
import cn.zhian.exchange.tier.entity.KnownChild;
import cn.zhian.exchange.tier.entity.RecordOutcome;
import cn.zhian.exchange.tier.entity.SignedRequest;
import cn.zhian.exchange.tier.entity.WireLimits;
import cn.zhian.platform.rest.Body;
import cn.zhian.platform.rest.Fields;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * What platforms say to each other. Nobody is signed in: requests are signed, and so are answers, see
 * {@code docs/exchange/tier-protocol.md}.
 */
@Path("exchange")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "exchange")
public class TierResource {
    private static final int SMALL = 64 * 1024;

    @Inject
    Signed signed;

    @Inject
    PlatformEnrolment enrolments;

    @Inject
    Receiving receiving;

    /** What became of a record, as it is written. */
    public record Result(String id, long version, RecordOutcome result, String reason) {}

    /** What became of the records of a batch, in their order. */
    public record Results(List<Result> results) {}

    /** Lets a platform in that shows a one-time code. */
    @POST
    @Path("enrolments")
    @Operation(summary = "Enrol a platform by its one-time code")
    @APIResponseSchema(value = EnrolmentAnswer.class, responseCode = "200")
    public Response enrol(@Fields(EnrolmentRequest.class) InputStream body, @Context HttpHeaders headers)
            throws IOException {
        Signed.expectUtf8(headers);
        byte[] bytes = Body.bytes(body, SMALL);
        SignedRequest request = signed.request("exchange/enrolments", bytes);
        EnrolmentRequest asked = Signed.read(bytes, EnrolmentRequest.class);
        Enrolled enrolled = enrolments.enrol(asked, request).orElseThrow(Signed::refused);
        return signed.answer(enrolled.answerKey(), json(enrolled.answer()));
    }

    private static String json(EnrolmentAnswer answer) {
        JsonArrayBuilder kinds = Json.createArrayBuilder();
        answer.kinds().stream().map(RecordKind::word).forEach(kinds::add);
        return Json.createObjectBuilder()
                .add("platform", answer.platform())
                .add("name", answer.name())
                .add("publicKey", answer.publicKey())
                .add("kinds", kinds)
                .build()
                .toString();
    }

    /** Takes another key of a platform. */
    @POST
    @Path("keys")
    @Operation(summary = "Change the key of a platform")
    @APIResponseSchema(value = KeyChanged.class, responseCode = "200")
    public Response key(@Fields(KeyChange.class) InputStream body, @Context HttpHeaders headers) throws IOException {
        Signed.expectUtf8(headers);
        byte[] bytes = Body.bytes(body, SMALL);
        KnownChild child = signed.sender(signed.request("exchange/keys", bytes));
        KeyChanged changed = enrolments.change(child, Signed.read(bytes, KeyChange.class));
        return signed.answer(child.answerKey(), "{\"number\":" + changed.number() + "}");
    }

    /** Takes a batch: packed JSON, each record with its own result. */
    @POST
    @Path("batches")
    @Consumes("application/gzip")
    @Operation(summary = "Push a batch of records")
    @APIResponseSchema(value = Results.class, responseCode = "200")
    public Response push(InputStream body, @Context HttpHeaders headers) throws IOException {
        Signed.expectUtf8(headers);
        byte[] bytes = Body.bytes(body, WireLimits.PACKED);
        KnownChild child = signed.sender(signed.request("exchange/batches", bytes));
        return signed.answer(child.answerKey(), ResultsWire.write(receiving.receive(child, bytes)));
    }
}
