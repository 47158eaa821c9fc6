package cn.zhian.audit.boundary;

import cn.zhian.identity.boundary.Callers;
import cn.zhian.identity.boundary.Internal;
import cn.zhian.platform.DatabaseResources;
import cn.zhian.platform.SequenceBlock;
import jakarta.annotation.Resource;
import jakarta.ejb.EJBException;
import jakarta.ejb.Local;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import javax.sql.DataSource;

/** Writes audit entries into the database; there is no way to change or delete one. */
@Stateless
@LocalBean
@Local(AuditLog.class)
@Internal("other boundaries leave their entries here")
public class AuditJournal implements AuditLog {
    private static final SequenceBlock IDS = new SequenceBlock("audit_entry_seq", 50);
    private static final int LONGEST_DETAIL = 2000;
    private static final int LONGEST_SUBJECT = 128;

    @Resource(lookup = DatabaseResources.DATA_SOURCE)
    DataSource dataSource;

    @Inject
    Callers callers;

    @Inject
    RequestSource source;

    @Inject
    Clock clock;

    @Override
    public void record(Act act) {
        recordAs(actor(), act);
    }

    /** Writes an entry in the running transaction for somebody who is not (yet) the caller. */
    public void recordAs(AuditActor actor, Act act) {
        try (Connection connection = dataSource.getConnection()) {
            insert(connection, actor, act);
        } catch (SQLException e) {
            throw new EJBException("The audit entry can't be written", e);
        }
    }

    /** Writes an entry in a transaction of its own, for what was refused and rolls back. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void recordApart(Act act) {
        recordAs(actor(), act);
    }

    private AuditActor actor() {
        return callers.signedIn()
                .map(caller -> new AuditActor(caller.userId(), caller.username()))
                .orElseGet(() -> source.address().isEmpty() ? AuditActor.PLATFORM : AuditActor.NOBODY);
    }

    private void insert(Connection connection, AuditActor actor, Act act) throws SQLException {
        Instant at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        try (PreparedStatement statement = connection.prepareStatement(
                "INSERT INTO audit_entry (at, id, user_id, username, action, subject, community_id, detail, source)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            statement.setObject(1, LocalDateTime.ofInstant(at, ZoneOffset.UTC));
            statement.setLong(2, IDS.next(connection));
            statement.setLong(3, actor.userId());
            statement.setString(4, actor.username());
            statement.setString(5, act.action());
            statement.setString(6, cut(act.subject(), LONGEST_SUBJECT));
            if (act.community().isPresent()) {
                statement.setLong(7, act.community().getAsLong());
            } else {
                statement.setNull(7, Types.BIGINT);
            }
            statement.setString(8, cut(act.detail(), LONGEST_DETAIL));
            statement.setString(9, source.address());
            statement.executeUpdate();
        }
    }

    private static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length);
    }
}
