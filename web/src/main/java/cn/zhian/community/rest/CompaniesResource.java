package cn.zhian.community.rest;

import cn.zhian.community.boundary.Companies;
import cn.zhian.community.boundary.CompanyChange;
import cn.zhian.community.boundary.CompanyData;
import cn.zhian.community.boundary.CompanyFilter;
import cn.zhian.community.boundary.CompanyView;
import cn.zhian.community.boundary.StaffData;
import cn.zhian.platform.Slice;
import cn.zhian.platform.rest.Changes;
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
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Companies, for integrators. */
@Path("companies")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "companies")
public class CompaniesResource {
    @Inject
    Companies companies;

    @Context
    UriInfo uri;

    /** A new company. */
    public record NewCompany(
            Long communityId,
            Optional<Long> houseId,
            String name,
            Optional<String> creditCode,
            String address,
            Optional<String> contact,
            Optional<String> phone,
            Optional<List<StaffData>> staff) {}

    /** What of a company is to change; fields that are absent stay. */
    public record ChangedCompany(
            OptionalLong version,
            Optional<Long> houseId,
            Optional<String> name,
            Optional<String> creditCode,
            Optional<String> address,
            Optional<String> contact,
            Optional<String> phone,
            Optional<List<StaffData>> staff) {
        static final ChangedCompany NOTHING = new ChangedCompany(
                OptionalLong.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** Creates one. */
    @POST
    @Operation(summary = "Create a company")
    public Response create(NewCompany body) {
        Changes.required("body", body);
        CompanyView created = companies.create(new CompanyData(
                Changes.required("communityId", body.communityId()),
                body.houseId(),
                body.name(),
                body.creditCode(),
                body.address(),
                body.contact(),
                body.phone(),
                body.staff().orElse(List.of())));
        return Created.at(uri, created.id(), created);
    }

    /** One by its id. */
    @GET
    @Path("{id}")
    @Operation(summary = "Get a company")
    public CompanyView get(@PathParam("id") long id) {
        return companies.get(id);
    }

    /** A part of the list, by id. */
    @GET
    @Operation(summary = "List companies")
    public Slice<CompanyView> list(
            @QueryParam("communityId") Long communityId,
            @QueryParam("houseId") Long houseId,
            @QueryParam("name") String name,
            @QueryParam("creditCode") String creditCode,
            @QueryParam("size") @DefaultValue("50") int size,
            @QueryParam("cursor") String cursor) {
        return companies.list(
                new CompanyFilter(
                        Optional.ofNullable(communityId),
                        Optional.ofNullable(houseId),
                        Optional.ofNullable(name),
                        Optional.ofNullable(creditCode)),
                size,
                Optional.ofNullable(cursor));
    }

    /** Changes the fields that are present. */
    @PATCH
    @Path("{id}")
    @Operation(summary = "Change a company")
    public CompanyView change(@PathParam("id") long id, @Fields(ChangedCompany.class) Patch patch) {
        ChangedCompany body = patch.over(ChangedCompany.NOTHING, ChangedCompany.class);
        return companies.change(
                id,
                new CompanyChange(
                        body.version(),
                        Changes.of(patch, "houseId", body.houseId()),
                        Changes.of(patch, "name", body.name()),
                        Changes.of(patch, "creditCode", body.creditCode()),
                        Changes.of(patch, "address", body.address()),
                        Changes.of(patch, "contact", body.contact()),
                        Changes.of(patch, "phone", body.phone()),
                        Changes.of(patch, "staff", body.staff())));
    }

    /** Removes one that nothing hangs on any more. */
    @DELETE
    @Path("{id}")
    @Operation(summary = "Delete a company")
    public void delete(@PathParam("id") long id) {
        companies.delete(id);
    }

    /** Why full data are needed. */
    public record Reason(String reason) {}

    /** Contact and staff in full, for a reason that is logged. */
    @POST
    @Path("{id}/disclose")
    @Operation(summary = "Disclose contact and staff of a company")
    public CompanyData disclose(@PathParam("id") long id, Reason body) {
        return companies.disclose(id, Changes.required("body", body).reason());
    }
}
