package cn.zhian.exchange.order.rest;

import cn.zhian.exchange.order.boundary.IssuedOrders;
import cn.zhian.exchange.order.boundary.IssuingOrders;
import cn.zhian.exchange.order.boundary.OrderFiles;
import cn.zhian.exchange.order.boundary.SettlingOrders;
import cn.zhian.exchange.order.entity.AddresseeView;
import cn.zhian.exchange.order.entity.FilePlace;
import cn.zhian.exchange.order.entity.IssuedLine;
import cn.zhian.exchange.order.entity.IssuedView;
import cn.zhian.exchange.order.entity.OrderContent;
import cn.zhian.exchange.order.entity.OrderData;
import cn.zhian.exchange.order.entity.OrderFileLine;
import cn.zhian.exchange.order.entity.OrderFilter;
import cn.zhian.exchange.order.entity.OrderKind;
import cn.zhian.exchange.order.entity.OrderProgress;
import cn.zhian.platform.Slice;
import cn.zhian.platform.rest.Body;
import cn.zhian.platform.rest.Created;
import cn.zhian.platform.rest.Fields;
import cn.zhian.platform.rest.Patch;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.OptionalLong;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Orders issued to platforms below. */
@Path("exchange/orders")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "exchange")
public class OrdersResource {
    @Inject
    IssuedOrders orders;

    @Inject
    IssuingOrders issuing;

    @Inject
    SettlingOrders settling;

    @Inject
    OrderFiles files;

    /** What is said with an act. */
    public record Said(String words) {}

    /** Why something is done. */
    public record Reason(String reason) {}

    /** Orders, the newest first. */
    @GET
    public Slice<IssuedLine> list(
            @QueryParam("number") String number,
            @QueryParam("kind") OrderKind kind,
            @QueryParam("progress") OrderProgress progress,
            @QueryParam("overdue") @DefaultValue("false") boolean overdue,
            @QueryParam("size") @DefaultValue("50") int size,
            @QueryParam("cursor") String cursor) {
        OrderFilter filter = new OrderFilter(
                Optional.ofNullable(number), Optional.ofNullable(kind), Optional.ofNullable(progress), overdue, false);
        return orders.list(filter, Optional.ofNullable(cursor), size);
    }

    /** One order with its addressees; personal data masked. */
    @GET
    @Path("{id}")
    public IssuedView get(@PathParam("id") long id) {
        return orders.get(id);
    }

    /** Begins an order; nobody below knows of it yet. */
    @POST
    @APIResponseSchema(value = IssuedView.class, responseCode = "201")
    public Response draft(OrderData body, @Context UriInfo address) {
        IssuedView made = issuing.draft(Body.of(body));
        return Created.at(address, made.id(), made);
    }

    /** Changes a draft; of an issued order it makes a new edition. */
    @PATCH
    @Path("{id}")
    @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
    public IssuedView change(@PathParam("id") long id, @Fields(OrderData.class) Patch body) {
        OrderData present = issuing.data(id);
        long version = orders.get(id).version();
        return issuing.change(id, Body.of(body).over(present, OrderData.class), OptionalLong.of(version));
    }

    /** Takes a draft away. */
    @DELETE
    @Path("{id}")
    public void delete(@PathParam("id") long id) {
        issuing.delete(id);
    }

    /** Issues a draft: the platforms below get it when they ask next. */
    @POST
    @Path("{id}/issue")
    @Consumes(MediaType.WILDCARD)
    public IssuedView issue(@PathParam("id") long id) {
        return issuing.issue(id);
    }

    /** Takes an order back. */
    @POST
    @Path("{id}/withdraw")
    public IssuedView withdraw(@PathParam("id") long id, Reason body) {
        return settling.withdraw(id, Body.of(body).reason());
    }

    /** What an order says, in full; the act is noted. */
    @POST
    @Path("{id}/disclose")
    public OrderContent disclose(@PathParam("id") long id, Reason body) {
        return orders.disclose(id, Body.of(body).reason());
    }

    /** Adds a file to a draft. */
    @POST
    @Path("{id}/files")
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    public OrderFileLine attach(@PathParam("id") long id, @QueryParam("name") String name, InputStream body)
            throws IOException {
        return files.attach(id, OrderBytes.file(name, body));
    }

    /** How one addressee is with it: what it told, and the timeline. */
    @GET
    @Path("{id}/addressees/{addressee}")
    public AddresseeView addressee(@PathParam("id") long id, @PathParam("addressee") long addressee) {
        return orders.addressee(id, addressee);
    }

    /** Takes the result of an addressee, or does without one. */
    @POST
    @Path("{id}/addressees/{addressee}/close")
    public IssuedView close(@PathParam("id") long id, @PathParam("addressee") long addressee, Said body) {
        return settling.close(id, addressee, Body.of(body).words());
    }

    /** Lets an addressee do it again. */
    @POST
    @Path("{id}/addressees/{addressee}/return")
    public IssuedView giveBack(@PathParam("id") long id, @PathParam("addressee") long addressee, Said body) {
        return settling.giveBack(id, addressee, Body.of(body).words());
    }

    /** A file that an addressee told along. */
    @GET
    @Path("{id}/addressees/{addressee}/files/{file}")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @APIResponseSchema(value = byte[].class, responseCode = "200")
    public Response file(
            @PathParam("id") long id, @PathParam("addressee") long addressee, @PathParam("file") long file) {
        return OrderBytes.answer(files.issued(id, FilePlace.REPORTED, addressee, file));
    }
}
