package cn.zhian.device.register.control;

import cn.zhian.device.register.boundary.DeviceImportStoring;
import cn.zhian.platform.excel.ImportPhase;
import cn.zhian.platform.excel.ImportRuns;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.time.Clock;

/** The imports of devices on this node, and the parts of them that run beside the caller's request. */
@ApplicationScoped
public class DeviceImportRunning {
    @Inject
    DeviceImportChecking checking;

    @Inject
    DeviceImportStoring storing;

    @Inject
    Clock clock;

    private ImportRuns<DeviceImportJob> runs;

    @PostConstruct
    void start() {
        runs = new ImportRuns<>(clock);
    }

    /** @throws cn.zhian.platform.Conflict if too many are open */
    public DeviceImportJob open(long userId, long communityId) {
        return runs.open(userId, (id, now) -> new DeviceImportJob(id, userId, communityId, now));
    }

    /** @throws cn.zhian.platform.NotFound if there is none, or it is somebody else's */
    public DeviceImportJob require(String id, long userId) {
        return runs.require(id, userId);
    }

    /** Checks a file. */
    @ActivateRequestContext
    public void check(DeviceImportJob job, byte[] file, DeviceSheetWords words) {
        job.guarded(() -> checking.check(job, file, words));
    }

    /** Stores what was checked. */
    @ActivateRequestContext
    public void store(DeviceImportJob job) {
        job.guarded(() -> {
            storing.store(job);
            job.end(ImportPhase.DONE);
        });
    }
}
