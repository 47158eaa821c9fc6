package cn.zhian.community.control;

import cn.zhian.exchange.record.Items;
import cn.zhian.exchange.record.RecordBody;
import cn.zhian.exchange.record.RecordKind;
import cn.zhian.exchange.record.RecordQuery;
import cn.zhian.exchange.record.RecordRow;
import cn.zhian.exchange.record.RecordSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;

/** Communities (小区) as other platforms see them (PH-1). */
@ApplicationScoped
public class CommunityRecords implements RecordSource {
    private static final String SELECT = "SELECT * FROM community WHERE id IN (%s)";

    @Inject
    RecordQuery query;

    /** For the container. */
    public CommunityRecords() {}

    /** For tests. */
    public CommunityRecords(RecordQuery query) {
        this.query = query;
    }

    @Override
    public RecordKind kind() {
        return RecordKind.COMMUNITY;
    }

    @Override
    public List<RecordBody> read(Collection<Long> ids) {
        return query.of(SELECT, ids, CommunityRecords::body);
    }

    /** A community is one record of its own. */
    @Override
    public List<RecordBody> page(long communityId, long afterId, int size) {
        return communityId > afterId ? read(List.of(communityId)) : List.of();
    }

    private static RecordBody body(RecordRow row) throws SQLException {
        long id = row.number("id");
        String code = row.text("code");
        Items items = new Items()
                .add("code", code)
                .add("name", row.text("name"))
                .add("PlaceCode", code.substring(0, 6))
                .add("address", row.text("address"))
                .add("standardAddress", row.maybeText("standard_address").orElse(row.text("address")))
                .add("kind", row.text("kind"))
                .add("town", row.maybeText("town"))
                .add("committee", row.maybeText("committee"))
                .add("levelWanted", row.maybeText("level_wanted"))
                .add("levelReached", row.maybeText("level_reached"));
        return new RecordBody(id, id, row.number("version"), row.time("changed_at"), items.object());
    }
}
