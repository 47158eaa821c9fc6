package cn.zhian.device.boundary;

import cn.zhian.audit.boundary.Act;
import cn.zhian.audit.boundary.AuditLog;
import cn.zhian.identity.boundary.Callers;
import cn.zhian.identity.boundary.Permission;
import cn.zhian.identity.boundary.Requires;
import cn.zhian.platform.Conditions;
import cn.zhian.platform.NotFound;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Events that could not be stored, until somebody has looked. Those of no known device show to callers who see
 * everything.
 */
@Stateless
public class RejectedEvents {
    private static final int MOST = 200;

    @PersistenceContext(unitName = "zhian")
    EntityManager entities;

    @Inject
    Callers callers;

    @Inject
    AuditLog audit;

    /** The newest, at most 200. */
    @Requires(Permission.DEVICE_READ)
    @SuppressWarnings("unchecked")
    public List<RejectedEvent> newest() {
        Conditions where = visible();
        List<Object[]> rows = where.bind(entities.createNativeQuery(
                        "SELECT id, controller_id, device, rejected_at, reason FROM rejected_event" + where.sql()
                                + " ORDER BY id DESC LIMIT " + MOST))
                .getResultList();
        return rows.stream().map(RejectedEvents::view).toList();
    }

    /** Removes one that somebody has looked at. */
    @Requires(Permission.DEVICE_WRITE)
    public void dismiss(long id) {
        remove(id, "rejected-event.dismiss");
    }

    /** Removes one that could be stored after all. */
    @Requires(Permission.DEVICE_WRITE)
    public void stored(long id) {
        remove(id, "rejected-event.retry");
    }

    /**
     * What was rejected, encrypted as it was queued.
     *
     * @throws NotFound if there is no such event, or the caller may not see it
     */
    @Requires(Permission.DEVICE_WRITE)
    public byte[] sealed(long id) {
        requireVisible(id);
        return (byte[]) entities.createNativeQuery("SELECT content FROM rejected_event WHERE id = ?")
                .setParameter(1, id)
                .getSingleResult();
    }

    private void remove(long id, String act) {
        requireVisible(id);
        entities.createNativeQuery("DELETE FROM rejected_event WHERE id = ?")
                .setParameter(1, id)
                .executeUpdate();
        audit.record(new Act(act, String.valueOf(id), OptionalLong.empty(), ""));
    }

    private void requireVisible(long id) {
        if (visible().and("id = ?", id).count(entities, "FROM rejected_event") == 0) {
            throw new NotFound("rejected-event", id);
        }
    }

    private Conditions visible() {
        return new Conditions()
                .within("community_id", callers.current().domain().communities());
    }

    private static RejectedEvent view(Object[] row) {
        return new RejectedEvent(
                ((Number) row[0]).longValue(),
                Optional.ofNullable((Number) row[1]).map(Number::longValue),
                (String) row[2],
                time(row[3]).toInstant(ZoneOffset.UTC),
                (String) row[4]);
    }

    private static LocalDateTime time(Object value) {
        return value instanceof Timestamp stamp ? stamp.toLocalDateTime() : (LocalDateTime) value;
    }
}
