package cn.zhian.community.control;

import cn.zhian.exchange.record.Items;
import cn.zhian.exchange.record.RecordBody;
import cn.zhian.exchange.record.RecordIds;
import cn.zhian.exchange.record.RecordKind;
import cn.zhian.exchange.record.RecordQuery;
import cn.zhian.exchange.record.RecordRow;
import cn.zhian.exchange.record.RecordSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Companies (实有单位) with their staff as other platforms see them (PH-5). */
@ApplicationScoped
public class CompanyRecords implements RecordSource {
    private static final String SELECT = "SELECT * FROM company WHERE id IN (%s)";
    private static final String STAFF =
            "SELECT company_id, name, phone, duty FROM company_staff WHERE company_id IN (%s) ORDER BY id";

    @Inject
    RecordQuery query;

    @Inject
    RecordIds names;

    private record Member(long company, JsonObject items) {}

    /** For the container. */
    public CompanyRecords() {}

    /** For tests. */
    public CompanyRecords(RecordQuery query, RecordIds names) {
        this.query = query;
        this.names = names;
    }

    @Override
    public RecordKind kind() {
        return RecordKind.COMPANY;
    }

    @Override
    public List<RecordBody> read(Collection<Long> ids) {
        Map<Long, List<JsonObject>> staff = query.of(STAFF, ids, CompanyRecords::member).stream()
                .collect(
                        Collectors.groupingBy(Member::company, Collectors.mapping(Member::items, Collectors.toList())));
        return query.of(SELECT, ids, row -> body(row, staff.getOrDefault(row.number("id"), List.of())));
    }

    private static Member member(RecordRow row) throws SQLException {
        Items items = new Items()
                .add("Name", row.secret("name"))
                .add("phone", row.secret("phone"))
                .add("duty", row.maybeText("duty"));
        return new Member(row.number("company_id"), items.object());
    }

    @Override
    public List<RecordBody> page(long communityId, long afterId, int size) {
        return read(query.ids("company", communityId, afterId, size));
    }

    private RecordBody body(RecordRow row, List<JsonObject> staff) throws SQLException {
        Items items = new Items()
                .add("house", row.maybeNumber("house_id").map(id -> names.of(RecordKind.HOUSE, id)))
                .add("name", row.text("name"))
                .add("creditCode", row.maybeText("credit_code"))
                .add("address", row.text("address"))
                .add("contact", row.secret("contact"))
                .add("phone", row.secret("phone"))
                .all("staff", staff);
        return new RecordBody(
                row.number("id"),
                row.number("community_id"),
                row.number("version"),
                row.time("changed_at"),
                items.object());
    }
}
