package cn.zhian.resident.control;

import cn.zhian.platform.PersonalData;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/** Writes the rows of an import in batches, places before people. */
public final class BatchStoring {
    private static final int BATCH = 500;

    private final Connection connection;
    private final Instant now;

    /** Within the transaction of a connection. */
    public BatchStoring(Connection connection, Instant now) {
        this.connection = connection;
        this.now = now;
    }

    /** @throws ImportCancelled between two batches, if the owner wants it */
    public void store(ImportJob job) throws SQLException {
        List<ImportRow> rows = job.rows();
        KnownPlaces known = KnownPlaces.of(connection, job.communityId());
        try (PlaceWriting places = new PlaceWriting(connection, job.communityId(), known);
                ResidentWriting people = new ResidentWriting(connection, PersonalData.configured(), now)) {
            for (int from = 0; from < rows.size(); from += BATCH) {
                if (job.isCancelled()) {
                    throw new ImportCancelled();
                }
                int to = Math.min(rows.size(), from + BATCH);
                batch(job.communityId(), rows.subList(from, to), places, people);
                job.progress(to);
            }
        }
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
