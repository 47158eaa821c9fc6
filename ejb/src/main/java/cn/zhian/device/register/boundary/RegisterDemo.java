package cn.zhian.device.register.boundary;

import cn.zhian.community.boundary.DemoCommunityLoaded;
import cn.zhian.device.register.control.DemoDevices;
import cn.zhian.device.register.control.DeviceWriting;
import cn.zhian.device.register.control.RegisterReading;
import cn.zhian.exchange.record.Changed;
import cn.zhian.identity.boundary.Internal;
import cn.zhian.platform.Clocks;
import cn.zhian.platform.DatabaseResources;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Registers the devices of a demonstration. */
@Startup
@Singleton(name = "RegisterDemo")
@DependsOn("Migrations")
@Internal("the demonstration's event")
public class RegisterDemo {
    @Resource(lookup = DatabaseResources.DATA_SOURCE)
    DataSource dataSource;

    @Inject
    Clock clock;

    @Inject
    Event<Changed> changes;

    @Inject
    @ConfigProperty(name = "zhian.demo", defaultValue = "false")
    boolean demo;

    /** Registers what is not there yet. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void loaded(@Observes(during = TransactionPhase.AFTER_SUCCESS) DemoCommunityLoaded loaded) {
        if (demo) {
            store(loaded.communityId());
        }
    }

    private void store(long communityId) {
        try (Connection connection = dataSource.getConnection()) {
            RegisterReading register = new RegisterReading(connection);
            LocalDate today = LocalDate.ofInstant(clock.instant(), Clocks.SHOWN);
            List<DeviceTexts> files = DemoDevices.of(register.community(communityId), today);
            List<String> names =
                    files.stream().map(file -> file.needed(DeviceField.NAME)).toList();
            if (register.names(names).isEmpty()) {
                new DeviceWriting(connection, communityId, clock.instant(), changes::fire).store(files, done -> {});
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The devices of the demonstration can't be stored", e);
        }
    }
}
