package cn.zhian.device.register.boundary;

import cn.zhian.community.boundary.CommunityDirectory;
import cn.zhian.device.register.control.DeviceImportJob;
import cn.zhian.device.register.control.DeviceImportRunning;
import cn.zhian.device.register.control.DeviceSheetWords;
import cn.zhian.device.register.control.DeviceTemplate;
import cn.zhian.identity.boundary.Caller;
import cn.zhian.identity.boundary.Callers;
import cn.zhian.identity.boundary.Permission;
import cn.zhian.identity.boundary.Requires;
import cn.zhian.platform.Conflict;
import cn.zhian.platform.NotFound;
import cn.zhian.platform.excel.Words;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.io.OutputStream;
import java.util.List;

/**
 * Import of devices from the one-device-one-file sheet (DV-1): template, dry run, confirmation, progress, all or nothing.
 * An import outlives the page that began it; its owner asks for it by its id.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DeviceImports {
    @Resource
    ManagedExecutorService executor;

    @Inject
    Callers callers;

    @Inject
    CommunityDirectory communities;

    @Inject
    DeviceImportRunning running;

    /**
     * Writes an empty file with titles, codes to choose from, and instructions.
     *
     * @param words texts in the caller's language
     */
    @Requires(Permission.DEVICE_WRITE)
    public void template(OutputStream out, Words words) {
        DeviceTemplate.write(out, new DeviceSheetWords(List.of(words)));
    }

    /**
     * Begins to check a file; nothing is stored.
     *
     * @param file .xlsx, at most 20 MB and 50,000 rows
     * @param languages texts in which titles and words may be, the caller's first
     * @throws Conflict if the caller has too many imports open
     */
    @Requires(Permission.DEVICE_WRITE)
    public DeviceImportState check(long communityId, byte[] file, List<Words> languages) {
        Caller caller = callers.current();
        caller.requireCommunity(communityId);
        communities.find(communityId).orElseThrow(() -> new NotFound("community", communityId));
        DeviceImportJob job = running.open(caller.userId(), communityId);
        DeviceSheetWords words = new DeviceSheetWords(languages);
        executor.execute(() -> running.check(job, file, words));
        return job.state();
    }

    /** How far an import is. @throws NotFound if the caller has none of that id */
    @Requires(Permission.DEVICE_WRITE)
    public DeviceImportState state(String id) {
        return job(id).state();
    }

    /**
     * Stores what was checked.
     *
     * @throws Conflict if it is not ready for it, for one because the file has errors
     */
    @Requires(Permission.DEVICE_WRITE)
    public DeviceImportState confirm(String id) {
        DeviceImportJob job = job(id);
        callers.current().requireCommunity(job.communityId());
        if (!job.begin()) {
            throw new Conflict("problem.conflict.import.phase");
        }
        executor.execute(() -> running.store(job));
        return job.state();
    }

    /** Stops an import; nothing is stored unless it is done already. */
    @Requires(Permission.DEVICE_WRITE)
    public DeviceImportState cancel(String id) {
        DeviceImportJob job = job(id);
        job.cancel();
        return job.state();
    }

    private DeviceImportJob job(String id) {
        return running.require(id, callers.current().userId());
    }
}
