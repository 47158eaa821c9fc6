package cn.zhian.resident.control;

import cn.zhian.exchange.record.Changed;
import cn.zhian.platform.PersonalData;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/** Writes the rows of an import in batches, places before people. */
public final class BatchStoring {
    private static final int BATCH = 500;

    private final Connection connection;
    private final Instant now;
    private final Consumer<Changed> changes;

    /** Within the transaction of a connection. @param changes is told of everything that is written */
    public BatchStoring(Connection connection, Instant now, Consumer<Changed> changes) {
        this.changes = changes;
        this.connection = connection;
        this.now = now;
    }

    /** Is told how many rows are written, before every batch. */
    @FunctionalInterface
    public interface Watcher {
        /** May throw to end it. */
        void at(int rows);
    }

    /** Writes rows of a community, and creates the places that it lacks. */
    public void store(long communityId, List<ImportRow> rows, Watcher watcher) throws SQLException {
        KnownPlaces known = KnownPlaces.of(connection, communityId);
        try (PlaceWriting places = new PlaceWriting(connection, communityId, known, changes);
                ResidentWriting people = new ResidentWriting(connection, PersonalData.configured(), now, changes)) {
            for (int from = 0; from < rows.size(); from += BATCH) {
                watcher.at(from);
                batch(communityId, rows.subList(from, Math.min(rows.size(), from + BATCH)), places, people);
            }
        }
        watcher.at(rows.size());
    }

    private static void batch(long communityId, List<ImportRow> rows, PlaceWriting places, ResidentWriting people)
            throws SQLException {
        for (ImportRow row : rows) {
            long house = places.house(row);
            if (row.person().isPresent()) {
                people.add(communityId, house, row.person().get());
            }
        }
        places.flush();
        people.flush();
    }
}
