package cn.zhian.resident.control;

import cn.zhian.platform.Problem;
import cn.zhian.resident.boundary.CellError;
import cn.zhian.resident.boundary.ImportPhase;
import cn.zhian.resident.boundary.ImportState;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One import, from the file to its end. Lives in memory: personal data that nobody confirmed are never written. Every
 * method may be called from any thread.
 */
public final class ImportJob {
    private static final int ERRORS_SHOWN = 1000;

    private final String id;
    private final long userId;
    private final long communityId;
    private ImportPhase phase = ImportPhase.CHECKING;
    private Instant touched;
    private int done;
    private int total;
    private boolean cancelled;
    private List<ImportRow> rows = List.of();
    private List<CellError> errors = List.of();
    private int residents;
    private int houses;
    private MissingPlaces missing = MissingPlaces.NONE;
    private Optional<Problem> failure = Optional.empty();

    /** A new import of a user into a community. */
    public ImportJob(String id, long userId, long communityId, Instant now) {
        this.id = id;
        this.userId = userId;
        this.communityId = communityId;
        touched = now;
    }

    /** By which it is asked for. */
    public String id() {
        return id;
    }

    /** Whose it is. */
    public long userId() {
        return userId;
    }

    /** Where the people live. */
    public long communityId() {
        return communityId;
    }

    /** Notes that somebody asked. */
    public synchronized void touch(Instant now) {
        touched = now;
    }

    /** Whether nobody has asked since then, and nothing runs. */
    public synchronized boolean isForgotten(Instant since) {
        return touched.isBefore(since) && phase != ImportPhase.CHECKING && phase != ImportPhase.WRITING;
    }

    /** Ends the checking. */
    public synchronized void checked(List<ImportRow> right, List<CellError> wrong, MissingPlaces lacking) {
        if (phase != ImportPhase.CHECKING) {
            return;
        }
        rows = List.copyOf(right);
        count(right);
        errors = List.copyOf(wrong);
        missing = lacking;
        done = right.size();
        total = right.size();
        phase = cancelled ? ImportPhase.CANCELLED : ImportPhase.CHECKED;
    }

    /**
     * Begins to store.
     *
     * @return false if it is not ready for it
     */
    public synchronized boolean begin() {
        if (!state().isReady()) {
            return false;
        }
        phase = ImportPhase.WRITING;
        done = 0;
        total = rows.size();
        return true;
    }

    /** Tells how far it is. */
    public synchronized void progress(int rowsDone) {
        done = rowsDone;
    }

    /** Asks it to stop; too late once everything is stored. */
    public synchronized void cancel() {
        cancelled = true;
        if (phase == ImportPhase.CHECKED) {
            end(ImportPhase.CANCELLED);
        }
    }

    /** Whether it was asked to stop. */
    public synchronized boolean isCancelled() {
        return cancelled;
    }

    /** Ends it. */
    public synchronized void end(ImportPhase how) {
        phase = how;
        rows = List.of();
    }

    /** Ends it without anything stored. */
    public synchronized void fail(Problem why) {
        failure = Optional.of(why);
        end(ImportPhase.FAILED);
    }

    /** The rows to store. */
    public synchronized List<ImportRow> rows() {
        return rows;
    }

    private void count(List<ImportRow> right) {
        residents = (int) right.stream().filter(row -> row.person().isPresent()).count();
        Set<ImportPlace> places = new HashSet<>();
        right.forEach(row -> places.add(row.place()));
        houses = places.size();
    }

    /** As its owner sees it. */
    public synchronized ImportState state() {
        return new ImportState(
                id,
                communityId,
                phase,
                done,
                total,
                residents,
                houses,
                missing.buildings(),
                missing.units(),
                missing.houses(),
                errors.size() > ERRORS_SHOWN ? errors.subList(0, ERRORS_SHOWN) : errors,
                errors.size(),
                failure.map(Problem::key),
                failure.map(Problem::arguments).orElse(List.of()));
    }
}
