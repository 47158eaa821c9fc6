package cn.zhian.community.control;

import cn.zhian.community.boundary.HouseLabel;
import cn.zhian.exchange.record.Items;
import cn.zhian.exchange.record.RecordBody;
import cn.zhian.exchange.record.RecordIds;
import cn.zhian.exchange.record.RecordKind;
import cn.zhian.exchange.record.RecordQuery;
import cn.zhian.exchange.record.RecordRow;
import cn.zhian.exchange.record.RecordSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/**
 * Houses (实有房屋) as other platforms see them (PH-2, PH-3), with the names of their building and unit. Therefore they
 * also change with those, and their version is counted here.
 */
@ApplicationScoped
public class HouseRecords implements RecordSource {
    private static final String SELECT = """
            SELECT h.*, b.name AS building, b.standard_address AS building_address, u.name AS unit,
              u.standard_address AS unit_address, COALESCE(c.standard_address, c.address) AS community_address
            FROM house h JOIN unit u ON u.id = h.unit_id JOIN building b ON b.id = h.building_id
            JOIN community c ON c.id = h.community_id WHERE h.id IN (%s)""";
    private static final String STAMP =
            "UPDATE house SET record_version = record_version + 1, record_at = ? WHERE id IN (%s) ORDER BY id";

    @Inject
    RecordQuery query;

    @Inject
    RecordIds names;

    /** For the container. */
    public HouseRecords() {}

    /** For tests. */
    public HouseRecords(RecordQuery query, RecordIds names) {
        this.query = query;
        this.names = names;
    }

    @Override
    public RecordKind kind() {
        return RecordKind.HOUSE;
    }

    @Override
    public void stamp(Collection<Long> ids, Instant now) {
        query.stamp(STAMP, now, ids);
    }

    @Override
    public List<RecordBody> read(Collection<Long> ids) {
        return query.of(SELECT, ids, this::body);
    }

    @Override
    public List<RecordBody> page(long communityId, long afterId, int size) {
        return read(query.ids("house", communityId, afterId, size));
    }

    private RecordBody body(RecordRow row) throws SQLException {
        long community = row.number("community_id");
        Items items = new Items()
                .add("community", names.of(RecordKind.COMMUNITY, community))
                .add("buildingNumber", row.number("building_id"))
                .add("building", row.text("building"))
                .add("unitNumber", row.number("unit_id"))
                .add("unit", row.text("unit"))
                .add("number", row.text("number"))
                .add("floor", row.maybeNumber("floor"))
                .add("area", row.decimal("area"))
                .add("use", row.text("house_use"))
                .add("standardAddress", address(row));
        return new RecordBody(
                row.number("id"), community, row.number("record_version"), row.time("record_at"), items.object());
    }

    /** What the register states, else put together from the parts above. */
    private static String address(RecordRow row) throws SQLException {
        String building = row.maybeText("building_address")
                .orElse(HouseLabel.of(row.text("community_address"), row.text("building")));
        String unit = row.maybeText("unit_address").orElse(HouseLabel.of(building, row.text("unit")));
        return row.maybeText("standard_address").orElse(HouseLabel.of(unit, row.text("number")));
    }
}
