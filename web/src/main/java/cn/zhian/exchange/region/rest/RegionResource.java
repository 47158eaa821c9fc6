package cn.zhian.exchange.region.rest;

import cn.zhian.exchange.region.boundary.RegionAlarm;
import cn.zhian.exchange.region.boundary.RegionAlarmFilter;
import cn.zhian.exchange.region.boundary.RegionAlarmState;
import cn.zhian.exchange.region.boundary.RegionAlarms;
import cn.zhian.exchange.region.boundary.RegionCommunity;
import cn.zhian.exchange.region.boundary.RegionCommunityDetail;
import cn.zhian.exchange.region.boundary.RegionDivision;
import cn.zhian.exchange.region.boundary.RegionFilter;
import cn.zhian.exchange.region.boundary.RegionOverview;
import cn.zhian.exchange.region.boundary.RegionSource;
import cn.zhian.exchange.region.entity.Freshness;
import cn.zhian.exchange.region.entity.SourceState;
import cn.zhian.platform.Slice;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Communities of platforms below in the caller's region: freshness, quality, alarms (EX-5, AL-5). */
@Path("region")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "region")
public class RegionResource {
    @Inject
    RegionOverview overview;

    @Inject
    RegionAlarms alarms;

    /** By county or district. */
    public record Divisions(List<RegionDivision> items) {}

    /** Which communities, and in which order. */
    public static class Query {
        @QueryParam("text")
        String text;

        @QueryParam("division")
        String division;

        @QueryParam("state")
        SourceState state;

        @QueryParam("freshness")
        Freshness freshness;

        @QueryParam("below")
        BigDecimal below;

        @QueryParam("sort")
        String sort;

        @QueryParam("descending")
        boolean descending;

        RegionFilter filter() {
            return new RegionFilter(
                    Optional.ofNullable(text),
                    Optional.ofNullable(division),
                    Optional.ofNullable(state),
                    Optional.ofNullable(freshness),
                    Optional.ofNullable(below));
        }
    }

    /** Which alarms. */
    public static class AlarmQuery {
        @QueryParam("community")
        String community;

        @QueryParam("kind")
        String kind;

        @QueryParam("level")
        Integer level;

        @QueryParam("state")
        RegionAlarmState state;

        @QueryParam("from")
        Instant from;

        @QueryParam("to")
        Instant to;

        RegionAlarmFilter filter() {
            return new RegionAlarmFilter(
                    Optional.ofNullable(community),
                    Optional.ofNullable(kind),
                    Optional.ofNullable(level),
                    Optional.ofNullable(state),
                    Optional.ofNullable(from),
                    Optional.ofNullable(to));
        }
    }

    /** Sums by the first six digits of the communities' codes. */
    @GET
    @Path("divisions")
    @Operation(summary = "List counties and districts with freshness and quality")
    public Divisions divisions() {
        return new Divisions(overview.divisions());
    }

    /** Communities by code, or by {@code sort}. */
    @GET
    @Path("communities")
    @Operation(summary = "List communities of platforms below with freshness and quality")
    public Slice<RegionCommunity> communities(
            @BeanParam Query query,
            @QueryParam("size") @DefaultValue("50") int size,
            @QueryParam("cursor") String cursor) {
        return overview.slice(
                query.filter(), Optional.ofNullable(query.sort), !query.descending, size, Optional.ofNullable(cursor));
    }

    /** One with its figures by kind and day, and why records were rejected. @param community 15 digits */
    @GET
    @Path("communities/{community}")
    @Operation(summary = "Get a community of a platform below")
    public RegionCommunityDetail community(@PathParam("community") String community) {
        return overview.community(community);
    }

    /** Platforms below as sources of data. */
    @GET
    @Path("sources")
    @Operation(summary = "List platforms below with the quality of what they sent")
    public Slice<RegionSource> sources(
            @QueryParam("size") @DefaultValue("50") int size, @QueryParam("cursor") String cursor) {
        return overview.sourceSlice(size, Optional.ofNullable(cursor));
    }

    /** Alarms by their first occurrence, newest first. */
    @GET
    @Path("alarms")
    @Operation(summary = "List alarms of all communities below, newest first")
    public Slice<RegionAlarm> alarms(
            @BeanParam AlarmQuery query,
            @QueryParam("size") @DefaultValue("50") int size,
            @QueryParam("cursor") String cursor) {
        return alarms.list(query.filter(), size, Optional.ofNullable(cursor));
    }
}
