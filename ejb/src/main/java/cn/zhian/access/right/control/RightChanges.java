package cn.zhian.access.right.control;

import cn.zhian.access.control.Row;
import cn.zhian.access.control.Sql;
import cn.zhian.access.right.entity.Right;
import cn.zhian.exchange.record.Changed;
import cn.zhian.exchange.record.RecordKind;
import cn.zhian.platform.DatabaseResources;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Collection;
import javax.sql.DataSource;

/** Tells which rights changed, by themselves or by what they refer to. */
@ApplicationScoped
public class RightChanges {
    private static final String OF_GROUP = "SELECT id, community_id FROM access_right WHERE group_id = ?";
    private static final String OF_DOOR_GROUP = """
            SELECT r.id, r.community_id FROM access_right r JOIN access_right_door_group g ON g.right_id = r.id
            WHERE g.group_id = ?""";
    private static final String OF_PROFILE = "SELECT id, community_id FROM access_right WHERE weekly_profile_id = ?";

    @Resource(lookup = DatabaseResources.DATA_SOURCE)
    DataSource source;

    @Inject
    Event<Changed> changes;

    private record Place(long id, long communityId) {
        static Place of(Row row) throws SQLException {
            return new Place(row.number("id"), row.number("community_id"));
        }
    }

    /** Made, changed, taken back or given again. */
    public void of(Collection<Right> rights) {
        rights.forEach(right -> tell(new Place(right.id(), right.communityId())));
    }

    /** A group of residents has another name or other members. */
    public void ofGroup(long groupId) {
        tellAll(OF_GROUP, groupId);
    }

    /** A group of doors has other members. */
    public void ofDoorGroup(long groupId) {
        tellAll(OF_DOOR_GROUP, groupId);
    }

    /** A weekly profile has other hours. */
    public void ofProfile(long profileId) {
        tellAll(OF_PROFILE, profileId);
    }

    private void tellAll(String query, long of) {
        try (Sql sql = Sql.of(source)) {
            sql.list(query, Place::of, of).forEach(this::tell);
        }
    }

    private void tell(Place right) {
        changes.fire(Changed.one(RecordKind.RIGHT, right.communityId(), right.id()));
    }
}
