package cn.zhian.exchange.order.rest;

import cn.zhian.exchange.order.boundary.OrderLine;
import cn.zhian.exchange.order.control.OrderWire;
import cn.zhian.exchange.order.control.ReportWire;
import cn.zhian.exchange.order.control.Unreadable;
import cn.zhian.exchange.order.entity.OrderAnswer;
import cn.zhian.exchange.order.entity.OrderLimits;
import cn.zhian.exchange.order.entity.StepKind;
import cn.zhian.exchange.order.entity.WatchHit;
import cn.zhian.exchange.tier.entity.KnownChild;
import cn.zhian.exchange.tier.rest.Signed;
import cn.zhian.platform.Invalid;
import cn.zhian.platform.rest.Body;
import cn.zhian.platform.rest.Fields;
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
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Orders between platforms. Nobody is signed in: requests are signed, and so are answers. */
@Path("exchange")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "exchange")
public class OrderLineResource {
    private static final int SMALL = 4 * 1024;

    @Inject
    Signed signed;

    @Inject
    OrderLine line;

    /** What a platform below asks: everything up to {@code after} it has. */
    public record Question(long after, int most) {}

    /** A file in Base64. */
    public record FileText(String name, String content) {}

    /** What a platform below tells of an order. */
    public record Report(
            String number,
            long step,
            StepKind kind,
            Instant at,
            String by,
            String words,
            List<OrderAnswer> answers,
            Optional<WatchHit> hit,
            List<FileText> files) {}

    /** What becomes of it. */
    public record ReportAnswer(ReportWire.Result result, String reason) {}

    /** What a platform above tells, in the order in which it was told. */
    public record Messages(long head, List<Object> messages) {}

    /** Gives a platform below the orders that it does not have yet. */
    @POST
    @Path("fetch-orders")
    @Operation(summary = "Fetch orders from the platform above")
    @APIResponseSchema(value = Messages.class, responseCode = "200")
    public Response fetch(@Fields(Question.class) InputStream body, @Context HttpHeaders headers) throws IOException {
        Signed.expectUtf8(headers);
        byte[] bytes = Body.bytes(body, SMALL);
        KnownChild child = signed.sender(signed.request("exchange/fetch-orders", bytes));
        try {
            return signed.answer(child.answerKey(), OrderWire.write(line.fetch(child, OrderWire.asked(bytes))));
        } catch (Unreadable e) {
            throw new Invalid(e.where(), "problem.order.wire");
        }
    }

    /** Takes what a platform below tells of an order; the same again changes nothing. */
    @POST
    @Path("report-result")
    @Operation(summary = "Report what became of an order")
    @APIResponseSchema(value = ReportAnswer.class, responseCode = "200")
    public Response report(@Fields(Report.class) InputStream body, @Context HttpHeaders headers) throws IOException {
        Signed.expectUtf8(headers);
        byte[] bytes = Body.bytes(body, OrderLimits.WIRE);
        KnownChild child = signed.sender(signed.request("exchange/report-result", bytes));
        try {
            return signed.answer(child.answerKey(), ReportWire.write(line.report(child, ReportWire.report(bytes))));
        } catch (Unreadable e) {
            throw new Invalid(e.where(), "problem.order.wire");
        }
    }
}
