package cn.zhian.access.pass.boundary;

import cn.zhian.access.pass.control.PassDays;
import cn.zhian.access.pass.control.PassHours;
import cn.zhian.access.pass.control.PassRows;
import cn.zhian.identity.boundary.Internal;
import cn.zhian.platform.DatabaseResources;
import cn.zhian.platform.PersonalData;
import cn.zhian.platform.SequenceBlock;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/** Stores passes, each once, in the caller's transaction. */
@ApplicationScoped
@Internal("The recorder of events")
public class PassRecording {
    private static final int ID_BLOCK = 1_000;
    private static final Comparator<NewPass> KEY_ORDER = Comparator.<NewPass>comparingLong(
                    pass -> pass.device().controllerId())
            .thenComparingInt(pass -> pass.key().epoch())
            .thenComparingLong(pass -> pass.key().index())
            .thenComparingLong(pass -> pass.key().digest());

    @Resource(lookup = DatabaseResources.DATA_SOURCE)
    DataSource dataSource;

    private PersonalData personal;
    private final SequenceBlock ids = new SequenceBlock("pass_record_seq", ID_BLOCK);

    /** For the container. */
    public PassRecording() {}

    /** For tests. */
    public PassRecording(DataSource dataSource, PersonalData personal) {
        this.dataSource = dataSource;
        this.personal = personal;
    }

    @PostConstruct
    void start() {
        personal = PersonalData.configured();
    }

    /**
     * Stores passes and counts them by hour and day.
     *
     * @return those that were not known before, by their new ids
     */
    public Map<Long, NewPass> store(List<NewPass> passes) {
        if (passes.isEmpty()) {
            return Map.of();
        }
        List<NewPass> ordered = passes.stream().sorted(KEY_ORDER).toList();
        try (Connection connection = dataSource.getConnection()) {
            Map<Long, NewPass> fresh = new LinkedHashMap<>();
            List<Optional<Long>> stored = new PassRows(ids, personal).insert(connection, ordered);
            for (int i = 0; i < ordered.size(); i++) {
                NewPass pass = ordered.get(i);
                stored.get(i).ifPresent(id -> fresh.put(id, pass));
            }
            PassHours.add(connection, fresh.values());
            PassDays.add(connection, fresh.values());
            return fresh;
        } catch (SQLException e) {
            throw new IllegalStateException("Passes can't be stored", e);
        }
    }
}
