package cn.zhian.platform.excel;

import cn.zhian.platform.Conflict;
import cn.zhian.platform.Problem;
import jakarta.ejb.EJBException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One import from Excel, from the file to its end: checked first, stored when its owner confirms, all of it or nothing.
 * Lives in memory, so that what nobody confirmed is never written. Every method may be called from any thread.
 *
 * @param <R> a right row
 * @param <E> what is wrong with a cell
 */
public class ImportRun<R, E> {
    private static final Logger LOG = System.getLogger(ImportRun.class.getName());
    private static final int ERRORS_SHOWN = 1000;

    private final String id;
    private final long userId;
    private final long communityId;
    private ImportPhase phase = ImportPhase.CHECKING;
    private Instant touched;
    private int done;
    private int total;
    private boolean cancelled;
    private List<R> rows = List.of();
    private int rowCount;
    private List<E> errors = List.of();
    private Optional<Problem> failure = Optional.empty();

    /** A new import of a user into a community. */
    public ImportRun(String id, long userId, long communityId, Instant now) {
        this.id = id;
        this.userId = userId;
        this.communityId = communityId;
        touched = now;
    }

    /** By which it is asked for. */
    public final String id() {
        return id;
    }

    /** Whose it is. */
    public final long userId() {
        return userId;
    }

    /** What it goes into. */
    public final long communityId() {
        return communityId;
    }

    /** Notes that somebody asked. */
    public final synchronized void touch(Instant now) {
        touched = now;
    }

    /** Whether nobody has asked since then, and nothing runs. */
    public final synchronized boolean isForgotten(Instant since) {
        return touched.isBefore(since) && phase != ImportPhase.CHECKING && phase != ImportPhase.WRITING;
    }

    /** Ends the checking. */
    public final synchronized void checked(List<R> right, List<E> wrong) {
        if (phase != ImportPhase.CHECKING) {
            return;
        }
        rows = List.copyOf(right);
        rowCount = rows.size();
        errors = List.copyOf(wrong);
        done = right.size();
        total = right.size();
        phase = cancelled ? ImportPhase.CANCELLED : ImportPhase.CHECKED;
    }

    /** Whether it can be confirmed; synchronized by the caller. */
    protected boolean isReady() {
        return phase == ImportPhase.CHECKED && errors.isEmpty() && !rows.isEmpty();
    }

    /**
     * Begins to store.
     *
     * @return false if it is not ready for it
     */
    public final synchronized boolean begin() {
        if (!isReady()) {
            return false;
        }
        phase = ImportPhase.WRITING;
        done = 0;
        total = rows.size();
        return true;
    }

    /** Tells how far it is. */
    public final synchronized void progress(int rowsDone) {
        done = rowsDone;
    }

    /** Tells how far the storing is. @throws ImportCancelled if it was asked to stop, which rolls back */
    public final void advance(int rowsDone) {
        if (isCancelled()) {
            throw new ImportCancelled();
        }
        progress(rowsDone);
    }

    /** Asks it to stop; too late once everything is stored. */
    public final synchronized void cancel() {
        cancelled = true;
        if (phase == ImportPhase.CHECKED) {
            end(ImportPhase.CANCELLED);
        }
    }

    /** Whether it was asked to stop. */
    public final synchronized boolean isCancelled() {
        return cancelled;
    }

    /** Ends it. */
    public final synchronized void end(ImportPhase how) {
        phase = how;
        rows = List.of();
    }

    /** Ends it without anything stored. */
    public final synchronized void fail(Problem why) {
        failure = Optional.of(why);
        end(ImportPhase.FAILED);
    }

    /** The rows to store. */
    public final synchronized List<R> rows() {
        return rows;
    }

    /** How far it is. */
    public final synchronized ImportPhase phase() {
        return phase;
    }

    /** Rows of this phase that are done. */
    protected final int done() {
        return done;
    }

    /** Rows of this phase. */
    protected final int total() {
        return total;
    }

    /** Right rows of the file, also after they were stored. */
    protected final int rowCount() {
        return rowCount;
    }

    /** All that is wrong. */
    protected final int errorCount() {
        return errors.size();
    }

    /** The first thousand errors. */
    protected final List<E> shownErrors() {
        return errors.size() > ERRORS_SHOWN ? errors.subList(0, ERRORS_SHOWN) : errors;
    }

    /** What went wrong as a whole. */
    protected final Optional<Problem> failure() {
        return failure;
    }

    /** The outermost call of a worker thread: whatever happens, the owner is told that nothing was stored. */
    public final void guarded(Runnable work) {
        try {
            work.run();
        } catch (ImportCancelled e) {
            end(ImportPhase.CANCELLED);
        } catch (Problem e) {
            fail(e);
        } catch (EJBException e) {
            if (e.getCause() instanceof Problem problem) {
                fail(problem);
            } else {
                broken(e);
            }
        } catch (RuntimeException e) {
            broken(e);
        }
    }

    private void broken(RuntimeException e) {
        LOG.log(Level.ERROR, "ZHIAN-220 import failed id=" + id, e);
        fail(new Conflict("problem.import.broken", id));
    }
}
