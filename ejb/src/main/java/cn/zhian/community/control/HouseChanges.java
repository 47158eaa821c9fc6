package cn.zhian.community.control;

import cn.zhian.exchange.record.Changed;
import cn.zhian.exchange.record.RecordKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/**
 * Tells that houses changed with what they stand in. Parts between are locked first: a house that is being added to one
 * of them is either seen here, or is stored afterwards and sees what was changed.
 */
@ApplicationScoped
public class HouseChanges {
    private static final String BUILDINGS = "SELECT id, community_id FROM building WHERE community_id = ?1 FOR UPDATE";

    @PersistenceContext
    EntityManager entities;

    @Inject
    Event<Changed> changes;

    /** The address of a community changed. */
    public void ofCommunity(long id) {
        rows(BUILDINGS, id);
        rows("SELECT id, community_id FROM unit WHERE community_id = ?1 FOR UPDATE", id);
        tell("SELECT id, community_id FROM house WHERE community_id = ?1", id);
    }

    /** A building changed. */
    public void ofBuilding(long id) {
        rows("SELECT id, community_id FROM unit WHERE building_id = ?1 FOR UPDATE", id);
        tell("SELECT id, community_id FROM house WHERE building_id = ?1", id);
    }

    /** A unit changed. */
    public void ofUnit(long id) {
        tell("SELECT id, community_id FROM house WHERE unit_id = ?1", id);
    }

    private void tell(String sql, long id) {
        for (Object row : rows(sql, id)) {
            Object[] columns = (Object[]) row;
            long house = ((Number) columns[0]).longValue();
            changes.fire(Changed.one(RecordKind.HOUSE, ((Number) columns[1]).longValue(), house));
        }
    }

    private List<?> rows(String sql, long id) {
        return entities.createNativeQuery(sql).setParameter(1, id).getResultList();
    }
}
