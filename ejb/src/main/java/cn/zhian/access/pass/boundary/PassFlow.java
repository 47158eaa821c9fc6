package cn.zhian.access.pass.boundary;

import cn.zhian.identity.boundary.Internal;
import cn.zhian.platform.DatabaseResources;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;

/** How many passes arrive by day (DV-3), for other features. */
@ApplicationScoped
@Internal("other features ask for controllers that their caller's domain already holds")
public class PassFlow {
    private static final String PER_DAY = """
            SELECT controller_id, door_number, day, records FROM pass_day
            WHERE controller_id IN (%s) AND day BETWEEN ? AND ?""";

    @Resource(lookup = DatabaseResources.DATA_SOURCE)
    DataSource dataSource;

    /** For the container. */
    public PassFlow() {}

    /** For tests. */
    public PassFlow(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** A door of a controller. */
    public record Place(long controllerId, int door) {}

    /** Passes by door and day in China; days without any are not there. @param last included */
    public Map<Place, Map<LocalDate, Long>> perDay(Collection<Long> controllers, LocalDate first, LocalDate last) {
        if (controllers.isEmpty()) {
            return Map.of();
        }
        String marks = String.join(", ", Collections.nCopies(controllers.size(), "?"));
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(PER_DAY.formatted(marks))) {
            int next = 1;
            for (long controller : controllers) {
                select.setLong(next++, controller);
            }
            select.setObject(next++, first);
            select.setObject(next, last);
            return read(select);
        } catch (SQLException e) {
            throw new IllegalStateException("The flow of passes can't be read", e);
        }
    }

    private static Map<Place, Map<LocalDate, Long>> read(PreparedStatement select) throws SQLException {
        Map<Place, Map<LocalDate, Long>> flow = new HashMap<>();
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                flow.computeIfAbsent(new Place(rows.getLong(1), rows.getInt(2)), place -> new HashMap<>())
                        .put(rows.getObject(3, LocalDate.class), rows.getLong(4));
            }
        }
        return flow;
    }
}
