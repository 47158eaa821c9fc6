package cn.zhian.exchange.region.boundary;

import cn.zhian.audit.boundary.Act;
import cn.zhian.audit.boundary.AuditLog;
import cn.zhian.exchange.region.control.Bodies;
import cn.zhian.exchange.region.control.NewestFirst;
import cn.zhian.exchange.region.control.PassIndexes;
import cn.zhian.exchange.region.control.PassSearch;
import cn.zhian.exchange.region.control.PersonQueries;
import cn.zhian.exchange.region.control.Reaches;
import cn.zhian.exchange.region.control.RegionSql;
import cn.zhian.exchange.region.entity.Reach;
import cn.zhian.exchange.tier.control.ItemRules;
import cn.zhian.exchange.tier.control.PersonIndexes;
import cn.zhian.identity.boundary.Permission;
import cn.zhian.identity.boundary.Requires;
import cn.zhian.platform.DatabaseResources;
import cn.zhian.platform.Masking;
import cn.zhian.platform.PersonalData;
import cn.zhian.platform.Slice;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import javax.sql.DataSource;

/** Search in the passes of all communities below that the caller may see (PR-4). */
@Stateless
public class RegionPasses {
    private static final int AT_ONCE = 300;
    private static final Comparator<RegionPass> NEWEST = Comparator.comparing(RegionPass::occurredAt)
            .thenComparing(RegionPass::id)
            .reversed();

    @Resource(lookup = DatabaseResources.DATA_SOURCE)
    DataSource dataSource;

    @Inject
    Reaches reaches;

    @Inject
    AuditLog audit;

    private Bodies bodies;
    private PassIndexes indexes;

    @PostConstruct
    void start() {
        use(PersonalData.configured());
    }

    void use(PersonalData personal) {
        bodies = new Bodies(personal);
        indexes = new PassIndexes(personal, new PersonIndexes(personal, new ItemRules()));
    }

    /**
     * A part of the passes, newest first, with names and cards masked. A search that names a person or a card is noted in the
     * audit log, without the value.
     */
    @Requires(Permission.REGION_SEARCH)
    public Slice<RegionPass> list(RegionPassFilter filter, int size, Optional<String> cursor) {
        Slice.checkSize(size);
        Reach reach = reaches.current();
        Optional<List<byte[]>> holders = filter.person().map(id -> holders(reach, id));
        PassSearch search = new PassSearch(reach, filter, indexes, holders, NewestFirst.after(cursor), size + 1);
        List<RegionPass> read = search.regional() ? regional(search) : read(search.rows());
        note(filter);
        return Slice.cut(read, size, pass -> NewestFirst.behind(pass.occurredAt(), pass.id()));
    }

    // Along time as long as all communities are meant; else a region that seldom passes would be looked for among the
    // passes of
    // all others.
    private List<RegionPass> regional(PassSearch search) {
        List<String> all =
                new RegionSql().add("SELECT code FROM region_community").rows(dataSource, row -> row.getString(1));
        String beginning = search.filter().community().orElse("");
        List<String> meant = all.stream()
                .filter(code -> code.startsWith(beginning) && search.reach().holds(code))
                .toList();
        if (meant.size() == all.size()) {
            return read(search.rows());
        }
        List<RegionPass> read = new ArrayList<>();
        for (int i = 0; i < meant.size(); i += AT_ONCE) {
            read.addAll(read(search.rows(meant.subList(i, Math.min(i + AT_ONCE, meant.size())))));
        }
        return read.stream().sorted(NEWEST).limit(search.most()).toList();
    }

    private List<RegionPass> read(RegionSql sql) {
        return sql.rows(dataSource, this::pass);
    }

    private List<byte[]> holders(Reach reach, long id) {
        return PersonQueries.sameAs(reach, id).rows(dataSource, row -> indexes.holder(row.getString("record_id")));
    }

    private void note(RegionPassFilter filter) {
        String by = filter.person().isPresent() ? "person " : "";
        by += filter.card().isPresent() ? "card " : "";
        by += filter.name().isPresent() ? "name " : "";
        if (!by.isEmpty()) {
            String subject = filter.person().map(String::valueOf).orElse("");
            audit.record(new Act(
                    "region.pass.search",
                    subject,
                    OptionalLong.empty(),
                    "by " + by.strip() + ", " + filter.from() + " to " + filter.to()));
        }
    }

    private RegionPass pass(ResultSet row) throws SQLException {
        Bodies.Said said = bodies.read(row.getBytes("body"));
        return new RegionPass(
                row.getLong("id"),
                RegionSql.time(row, "occurred_at").orElseThrow(),
                row.getString("code"),
                Optional.ofNullable(row.getString("community")).orElse(""),
                row.getString("gate"),
                Masking.name(said.text("Name")),
                Masking.document(said.text("cardNumber")),
                row.getString("direction"),
                row.getString("means"),
                row.getString("result"));
    }
}
