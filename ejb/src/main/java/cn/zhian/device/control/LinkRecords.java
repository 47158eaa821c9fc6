package cn.zhian.device.control;

import cn.zhian.device.boundary.ControllerLinkChanged;
import cn.zhian.device.boundary.LinkState;
import cn.zhian.exchange.record.Changed;
import cn.zhian.exchange.record.DeviceNumbers;
import cn.zhian.exchange.record.Items;
import cn.zhian.exchange.record.RecordBody;
import cn.zhian.exchange.record.RecordIds;
import cn.zhian.exchange.record.RecordKind;
import cn.zhian.exchange.record.RecordQuery;
import cn.zhian.exchange.record.RecordRow;
import cn.zhian.exchange.record.RecordSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** Whether controllers are reachable, and since when, as other platforms see it (DV-3); by the controllers' ids. */
@ApplicationScoped
public class LinkRecords implements RecordSource {
    private static final String SELECT = """
            SELECT id, community_id, link_state, link_changed_at, state_version, state_at FROM controller WHERE id IN (%s)""";
    private static final String STAMP =
            "UPDATE controller SET state_version = state_version + 1, state_at = ? WHERE id IN (%s) ORDER BY id";

    @Inject
    RecordQuery query;

    @Inject
    RecordIds names;

    @Inject
    Event<Changed> changes;

    /** For the container. */
    public LinkRecords() {}

    /** For tests. */
    public LinkRecords(RecordQuery query, RecordIds names) {
        this.query = query;
        this.names = names;
    }

    /** Tells of links that came or went. */
    public void changed(@Observes ControllerLinkChanged link) {
        changes.fire(Changed.one(RecordKind.DEVICE_STATE, link.communityId(), link.controllerId()));
    }

    @Override
    public RecordKind kind() {
        return RecordKind.DEVICE_STATE;
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
        return read(query.ids("controller", communityId, afterId, size));
    }

    private RecordBody body(RecordRow row) throws SQLException {
        long id = row.number("id");
        Items items = new Items()
                .add("device", names.of(RecordKind.DEVICE, DeviceNumbers.ofController(id)))
                .add("IsOnline", isOnline(LinkState.valueOf(row.text("link_state"))))
                .add("since", row.maybeTime("link_changed_at"));
        return new RecordBody(
                id, row.number("community_id"), row.number("state_version"), row.time("state_at"), items.object());
    }

    /** GA/T 1400.3, IsOnline: 1 on, 2 off, 9 other. */
    static String isOnline(LinkState state) {
        return switch (state) {
            case ONLINE -> "1";
            case OFFLINE -> "2";
            case UNKNOWN -> "9";
        };
    }
}
