package cn.zhian.exchange.reconcile.rest;

import cn.zhian.exchange.reconcile.boundary.ReconcileDoor;
import cn.zhian.exchange.tier.entity.KnownChild;
import cn.zhian.exchange.tier.rest.Signed;
import cn.zhian.platform.rest.Body;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
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
import java.util.function.BiFunction;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * What this platform tells platforms below of what they sent, so that they can compare it with what they have. Nobody is
 * signed in: requests are signed, and so are answers, see {@code docs/exchange/tier-protocol.md}.
 */
@Path("exchange/reconcile")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "exchange")
public class HeldResource {
    private static final int SMALL = 64 * 1024;

    @Inject
    Signed signed;

    @Inject
    ReconcileDoor door;

    /** A fingerprint as it is written. @param mix 16 hexadecimal digits */
    public record Part(String community, long hour, int slot, long count, String mix) {}

    /** Fingerprints. @param more whether there are too many to be told at once */
    public record Parts(boolean more, List<Part> parts) {}

    /** A record as it is written. @param hash 16 hexadecimal digits */
    public record Mark(String id, long version, String hash) {}

    /** Records by identifier. */
    public record Marks(List<Mark> records) {}

    /** How many there were. */
    public record Doubted(int doubted) {}

    /** Fingerprints of what a platform sent. */
    @POST
    @Path("prints")
    @Operation(summary = "Tell fingerprints of what a platform sent")
    @APIResponseSchema(value = Parts.class, responseCode = "200")
    public Response prints(InputStream body, @Context HttpHeaders headers) throws IOException {
        return answer("prints", body, headers, door::prints);
    }

    /** Records that a platform sent, of one part. */
    @POST
    @Path("records")
    @Operation(summary = "Tell identifiers and hashes of what a platform sent")
    @APIResponseSchema(value = Marks.class, responseCode = "200")
    public Response records(InputStream body, @Context HttpHeaders headers) throws IOException {
        return answer("records", body, headers, door::records);
    }

    /** Takes the next push of some records whatever version there is. */
    @POST
    @Path("doubts")
    @Operation(summary = "Take the next push of some records whatever there is")
    @APIResponseSchema(value = Doubted.class, responseCode = "200")
    public Response doubts(InputStream body, @Context HttpHeaders headers) throws IOException {
        return answer("doubts", body, headers, door::doubts);
    }

    private Response answer(
            String what, InputStream body, HttpHeaders headers, BiFunction<KnownChild, byte[], byte[]> work)
            throws IOException {
        Signed.expectUtf8(headers);
        byte[] bytes = Body.bytes(body, SMALL);
        KnownChild child = signed.sender(signed.request("exchange/reconcile/" + what, bytes));
        return signed.answer(child.answerKey(), work.apply(child, bytes));
    }
}
