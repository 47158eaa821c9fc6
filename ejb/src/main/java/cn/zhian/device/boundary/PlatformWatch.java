package cn.zhian.device.boundary;

import cn.zhian.device.control.LinkRows;
import cn.zhian.identity.boundary.Internal;
import cn.zhian.platform.DatabaseResources;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;

/**
 * Keeps when the platform was there to see its devices, so that its own pauses are not held against them. Nodes share
 * the watch: one that is there is enough.
 */
@Startup
@Singleton(name = "PlatformWatch")
@DependsOn("Migrations")
@Internal("runs at start and by the clock")
public class PlatformWatch {
    /** A silence longer than this is a gap; three beats. */
    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(60);

    @Resource(lookup = DatabaseResources.DATA_SOURCE)
    DataSource dataSource;

    @Inject
    Clock clock;

    @PostConstruct
    void start() {
        watch();
    }

    @Schedule(hour = "*", minute = "*", second = "*/20", persistent = false)
    void watch() {
        try (Connection connection = dataSource.getConnection()) {
            LinkRows.watch(connection, clock.instant(), LONGEST_SILENCE.toMillis());
        } catch (SQLException e) {
            throw new IllegalStateException("The watch can't be kept", e);
        }
    }
}
