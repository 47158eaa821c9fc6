package cn.zhian.resident.control;

import cn.zhian.platform.Conflict;
import cn.zhian.platform.Problem;
import cn.zhian.resident.boundary.ImportPhase;
import cn.zhian.resident.boundary.ImportStoring;
import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** The parts of an import that run beside the caller's request. */
@ApplicationScoped
public class ImportRunning {
    private static final Logger LOG = System.getLogger(ImportRunning.class.getName());

    @Inject
    ImportChecking checking;

    @Inject
    ImportStoring storing;

    /** Checks a file. */
    @ActivateRequestContext
    public void check(ImportJob job, byte[] file, ImportWords words) {
        guarded(job, () -> checking.check(job, file, words));
    }

    /** Stores what was checked. */
    @ActivateRequestContext
    public void store(ImportJob job) {
        guarded(job, () -> {
            storing.store(job);
            job.end(ImportPhase.DONE);
        });
    }

    /** The outermost call of a worker thread: whatever happens, the owner is told that nothing was stored. */
    private static void guarded(ImportJob job, Runnable work) {
        try {
            work.run();
        } catch (ImportCancelled e) {
            job.end(ImportPhase.CANCELLED);
        } catch (Problem e) {
            job.fail(e);
        } catch (EJBException e) {
            if (e.getCause() instanceof Problem problem) {
                job.fail(problem);
            } else {
                broken(job, e);
            }
        } catch (RuntimeException e) {
            broken(job, e);
        }
    }

    private static void broken(ImportJob job, RuntimeException failure) {
        LOG.log(Level.ERROR, "ZHIAN-220 import failed id=" + job.id(), failure);
        job.fail(new Conflict("problem.import.broken", job.id()));
    }
}
