package cn.zhian.resident.control;

import cn.zhian.platform.excel.ImportPhase;
import cn.zhian.resident.boundary.ImportStoring;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;

/** The parts of an import that run beside the caller's request. */
@ApplicationScoped
public class ImportRunning {
    @Inject
    ImportChecking checking;

    @Inject
    ImportStoring storing;

    /** Checks a file. */
    @ActivateRequestContext
    public void check(ImportJob job, byte[] file, ImportWords words) {
        job.guarded(() -> checking.check(job, file, words));
    }

    /** Stores what was checked. */
    @ActivateRequestContext
    public void store(ImportJob job) {
        job.guarded(() -> {
            storing.store(job);
            job.end(ImportPhase.DONE);
        });
    }
}
