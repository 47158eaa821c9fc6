package cn.zhian.device.boundary;

import cn.zhian.device.control.LinkRows;
import cn.zhian.device.control.OnlineShare;
import cn.zhian.device.entity.Stretch;
import cn.zhian.identity.boundary.Internal;
import cn.zhian.platform.DatabaseResources;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** How long controllers were reachable (DV-3), for other features. */
@ApplicationScoped
@Internal("other features ask for controllers that their caller's domain already holds")
public class ControllerHistory {
    @Resource(lookup = DatabaseResources.DATA_SOURCE)
    DataSource dataSource;

    /** For the container. */
    public ControllerHistory() {}

    /** For tests. */
    public ControllerHistory(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Clock offsets as last measured, device minus platform, in milliseconds; none for those not measured since. */
    public Map<Long, Long> clockOffsets(Collection<Long> controllers, Instant since) {
        try (Connection connection = dataSource.getConnection()) {
            return LinkRows.clockOffsets(connection, controllers, since);
        } catch (SQLException e) {
            throw new IllegalStateException("Clock offsets can't be read", e);
        }
    }

    /**
     * The share of a window in which controllers were online; two queries however many there are.
     *
     * @return one for each controller asked for
     */
    public Map<Long, OnlineShare> online(Collection<Long> controllers, Instant from, Instant until) {
        Stretch window = new Stretch(from, Optional.of(until));
        try (Connection connection = dataSource.getConnection()) {
            List<Stretch> gaps = LinkRows.gaps(connection, window);
            Map<Long, List<Stretch>> online = LinkRows.online(connection, controllers, window);
            return controllers.stream()
                    .distinct()
                    .collect(Collectors.toMap(
                            id -> id, id -> OnlineShare.of(window, online.getOrDefault(id, List.of()), gaps)));
        } catch (SQLException e) {
            throw new IllegalStateException("Link states can't be read", e);
        }
    }
}
