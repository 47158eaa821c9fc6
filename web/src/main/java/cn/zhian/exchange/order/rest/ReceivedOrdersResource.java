package cn.zhian.exchange.order.rest;

import cn.zhian.exchange.order.boundary.HandlingOrders;
import cn.zhian.exchange.order.boundary.OrderFiles;
import cn.zhian.exchange.order.boundary.ReceivedOrders;
import cn.zhian.exchange.order.entity.Assignment;
import cn.zhian.exchange.order.entity.OrderContent;
import cn.zhian.exchange.order.entity.OrderFileLine;
import cn.zhian.exchange.order.entity.OrderFilter;
import cn.zhian.exchange.order.entity.OrderKind;
import cn.zhian.exchange.order.entity.OrderProgress;
import cn.zhian.exchange.order.entity.OrderResult;
import cn.zhian.exchange.order.entity.ReceivedLine;
import cn.zhian.exchange.order.entity.ReceivedView;
import cn.zhian.exchange.order.rest.OrdersResource.Reason;
import cn.zhian.identity.boundary.Role;
import cn.zhian.platform.Slice;
import cn.zhian.platform.rest.Body;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Orders from platforms above. */
@Path("exchange/received-orders")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "exchange")
public class ReceivedOrdersResource {
    @Inject
    ReceivedOrders orders;

    @Inject
    HandlingOrders handling;

    @Inject
    OrderFiles files;

    /** Who is to handle an order: a user, or all users of a duty. */
    public record Assigned(Optional<Long> user, Optional<Role> duty, Optional<String> words) {}

    /** Orders, the newest first. */
    @GET
    public Slice<ReceivedLine> list(
            @QueryParam("number") String number,
            @QueryParam("kind") OrderKind kind,
            @QueryParam("progress") OrderProgress progress,
            @QueryParam("overdue") @DefaultValue("false") boolean overdue,
            @QueryParam("mine") @DefaultValue("false") boolean mine,
            @QueryParam("size") @DefaultValue("50") int size,
            @QueryParam("cursor") String cursor) {
        OrderFilter filter = new OrderFilter(
                Optional.ofNullable(number), Optional.ofNullable(kind), Optional.ofNullable(progress), overdue, mine);
        return orders.list(filter, Optional.ofNullable(cursor), size);
    }

    /** One order with everything about it; personal data masked. */
    @GET
    @Path("{id}")
    public ReceivedView get(@PathParam("id") long id) {
        return orders.get(id);
    }

    /** Notes that somebody has opened it; told above the first time. */
    @POST
    @Path("{id}/read")
    @Consumes(MediaType.WILDCARD)
    public ReceivedView read(@PathParam("id") long id) {
        return handling.open(id);
    }

    /** Says who is to handle it. */
    @POST
    @Path("{id}/assign")
    public ReceivedView assign(@PathParam("id") long id, Assigned body) {
        Assigned asked = Body.of(body);
        return handling.assign(
                id,
                new Assignment(
                        asked.user(),
                        asked.duty().map(Enum::name),
                        asked.words().orElse("")));
    }

    /** Reports the result, with the files that were added. */
    @POST
    @Path("{id}/report")
    public ReceivedView report(@PathParam("id") long id, OrderResult body) {
        return handling.report(id, Body.of(body));
    }

    /** What an order says, in full; the act is noted. */
    @POST
    @Path("{id}/disclose")
    public OrderContent disclose(@PathParam("id") long id, Reason body) {
        return orders.disclose(id, Body.of(body).reason());
    }

    /** Adds a file that goes above with the next result. */
    @POST
    @Path("{id}/files")
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    public OrderFileLine add(@PathParam("id") long id, @QueryParam("name") String name, InputStream body)
            throws IOException {
        return files.add(id, OrderBytes.file(name, body));
    }

    /** A file of the order, or of what was reported. */
    @GET
    @Path("{id}/files/{file}")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @APIResponseSchema(value = byte[].class, responseCode = "200")
    public Response file(@PathParam("id") long id, @PathParam("file") long file) {
        return OrderBytes.answer(files.received(id, file));
    }
}
