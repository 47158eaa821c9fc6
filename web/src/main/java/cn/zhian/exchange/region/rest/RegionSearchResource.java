package cn.zhian.exchange.region.rest;

import cn.zhian.exchange.region.boundary.DisclosedPerson;
import cn.zhian.exchange.region.boundary.FoundPeople;
import cn.zhian.exchange.region.boundary.PersonSearch;
import cn.zhian.exchange.region.boundary.RegionPass;
import cn.zhian.exchange.region.boundary.RegionPassFilter;
import cn.zhian.exchange.region.boundary.RegionPasses;
import cn.zhian.exchange.region.boundary.RegionPeople;
import cn.zhian.platform.Slice;
import cn.zhian.platform.rest.Changes;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * Searches for passes and residents over all communities below that the caller may see. What is looked for is personal, so it
 * stands in the body and in no address.
 */
@Path("region")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "region")
public class RegionSearchResource {
    private static final int SIZE = 50;

    @Inject
    RegionPasses passes;

    @Inject
    RegionPeople people;

    /** Which passes; from and to are required, at most 31 days apart. */
    public record PassQuery(
            Instant from,
            Instant to,
            Optional<String> community,
            Optional<String> card,
            Optional<String> name,
            Optional<Long> person,
            Optional<String> result,
            OptionalInt size,
            Optional<String> cursor) {
        RegionPassFilter filter() {
            return new RegionPassFilter(from, to, community, card, name, person, result);
        }
    }

    /** Whom, and why; exactly one of document, name and phone. */
    public record PersonQuery(
            String reason, Optional<String> document, Optional<String> name, Optional<String> phone) {}

    /** Why. */
    public record Reason(String reason) {}

    /** Passes, newest first, masked. */
    @POST
    @Path("passes/search")
    @Operation(summary = "Search passes of all communities below, newest first")
    public Slice<RegionPass> passes(PassQuery body) {
        PassQuery asked = Changes.required("body", body);
        return passes.list(asked.filter(), asked.size().orElse(SIZE), asked.cursor());
    }

    /** Persons, masked, each once. */
    @POST
    @Path("people/search")
    @Operation(summary = "Search residents of all communities below with a reason")
    public FoundPeople people(PersonQuery body) {
        PersonQuery asked = Changes.required("body", body);
        return people.search(new PersonSearch(asked.reason(), asked.document(), asked.name(), asked.phone()));
    }

    /** One person in full. */
    @POST
    @Path("people/{id}/disclose")
    @Operation(summary = "Disclose a resident of communities below with a reason")
    public DisclosedPerson disclose(@PathParam("id") long id, Reason body) {
        return people.disclose(id, Changes.required("body", body).reason());
    }
}
