package cn.zhian.device.boundary;

import cn.zhian.device.control.RejectedEventRows;
import cn.zhian.identity.boundary.Internal;
import cn.zhian.platform.DatabaseResources;
import cn.zhian.platform.PersonalData;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import javax.sql.DataSource;

/** Keeps events that can't be stored, where people see them. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
@Internal("The recorder of events")
public class EventRejecting {
    private static final Logger LOG = System.getLogger(EventRejecting.class.getName());

    @Resource(lookup = DatabaseResources.DATA_SOURCE)
    DataSource dataSource;

    @Inject
    DevicePlaces places;

    @Inject
    Clock clock;

    private PersonalData personal;

    /** For the container. */
    public EventRejecting() {}

    /** For tests. */
    public EventRejecting(DataSource dataSource, DevicePlaces places, Clock clock, PersonalData personal) {
        this.dataSource = dataSource;
        this.places = places;
        this.clock = clock;
        this.personal = personal;
    }

    /** Keeps one; when this returns, the queue may forget it. */
    public void reject(Rejection rejection) {
        Optional<DevicePlace> device = rejection.device().flatMap(places::of);
        PersonalData sealing = personal == null ? PersonalData.configured() : personal;
        try (Connection connection = dataSource.getConnection()) {
            new RejectedEventRows(sealing).insert(connection, rejection, device, clock.instant());
        } catch (SQLException e) {
            throw new IllegalStateException("A rejected event can't be kept", e);
        }
        LOG.log(
                Level.ERROR,
                "EVENT-201 event rejected device={0} reason={1}",
                rejection.device().map(Object::toString).orElse("unknown"),
                rejection.reason());
    }
}
