package cn.zhian.alarm.boundary;

import cn.zhian.alarm.control.AlarmRows;
import cn.zhian.identity.boundary.Internal;
import cn.zhian.platform.DatabaseResources;
import cn.zhian.platform.SequenceBlock;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/** Raises alarms and notes that causes ended, in the caller's transaction. */
@Startup
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@Internal("What raises alarms is no person: devices, rules, timers")
public class AlarmRaising {
    private static final int ID_BLOCK = 50;

    @Resource(lookup = DatabaseResources.DATA_SOURCE)
    DataSource dataSource;

    @Inject
    Event<AlarmsChanged> changes;

    private final SequenceBlock ids = new SequenceBlock("alarm_seq", ID_BLOCK);

    /** For the container. */
    public AlarmRaising() {}

    /** For tests. */
    public AlarmRaising(DataSource dataSource, Event<AlarmsChanged> changes) {
        this.dataSource = dataSource;
        this.changes = changes;
    }

    /** Raises alarms; what repeats an alarm that is not closed is a further occurrence of it. */
    public void raise(List<AlarmRaised> raised) {
        if (!raised.isEmpty()) {
            write(connection -> new AlarmRows(ids).raise(connection, raised));
        }
    }

    /** Notes that the causes of alarms ended by themselves; where there is no such alarm, nothing happens. */
    public void over(List<AlarmOver> ended) {
        if (!ended.isEmpty()) {
            write(connection -> new AlarmRows(ids).over(connection, ended));
        }
    }

    private interface Writing {
        List<AlarmsChanged> run(Connection connection) throws SQLException;
    }

    private void write(Writing writing) {
        try (Connection connection = dataSource.getConnection()) {
            writing.run(connection).forEach(changes::fire);
        } catch (SQLException e) {
            throw new IllegalStateException("Alarms can't be stored", e);
        }
    }
}
