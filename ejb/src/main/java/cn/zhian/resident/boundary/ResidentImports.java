package cn.zhian.resident.boundary;

import cn.zhian.community.boundary.CommunityDirectory;
import cn.zhian.identity.boundary.Caller;
import cn.zhian.identity.boundary.Callers;
import cn.zhian.identity.boundary.Permission;
import cn.zhian.identity.boundary.Requires;
import cn.zhian.platform.Conflict;
import cn.zhian.platform.NotFound;
import cn.zhian.platform.excel.Words;
import cn.zhian.resident.control.ImportJob;
import cn.zhian.resident.control.ImportJobs;
import cn.zhian.resident.control.ImportRunning;
import cn.zhian.resident.control.ImportTemplate;
import cn.zhian.resident.control.ImportWords;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.io.OutputStream;
import java.util.List;

/**
 * Import of residents and houses from Excel (PH-7): template, dry run, confirmation, progress, all or nothing. An import
 * outlives the page that began it; its owner asks for it by its id.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ResidentImports {
    @Resource
    ManagedExecutorService executor;

    @Inject
    Callers callers;

    @Inject
    CommunityDirectory communities;

    @Inject
    ImportJobs jobs;

    @Inject
    ImportRunning running;

    /**
     * Writes an empty file with titles, words to choose from, and instructions.
     *
     * @param words texts in the caller's language
     */
    @Requires(Permission.RESIDENT_WRITE)
    public void template(OutputStream out, Words words) {
        ImportTemplate.write(out, new ImportWords(List.of(words)));
    }

    /**
     * Begins to check a file; nothing is stored.
     *
     * @param file .xlsx, at most 20 MB and 50,000 rows
     * @param languages texts in which titles and words may be, the caller's first
     * @throws Conflict if the caller has too many imports open
     */
    @Requires(Permission.RESIDENT_WRITE)
    public ImportState check(long communityId, byte[] file, List<Words> languages) {
        Caller caller = callers.current();
        caller.requireCommunity(communityId);
        communities.find(communityId).orElseThrow(() -> new NotFound("community", communityId));
        ImportJob job = jobs.open(caller.userId(), communityId);
        ImportWords words = new ImportWords(languages);
        executor.execute(() -> running.check(job, file, words));
        return job.state();
    }

    /** How far an import is. @throws NotFound if the caller has none of that id */
    @Requires(Permission.RESIDENT_WRITE)
    public ImportState state(String id) {
        return job(id).state();
    }

    /**
     * Stores what was checked.
     *
     * @param createPlaces whether missing buildings, units and houses may be created
     * @throws Conflict if the file has errors, or places are missing and may not be created
     */
    @Requires(Permission.RESIDENT_WRITE)
    public ImportState confirm(String id, boolean createPlaces) {
        ImportJob job = job(id);
        callers.current().requireCommunity(job.communityId());
        ImportState state = job.state();
        if (state.lacksPlaces()) {
            if (!createPlaces) {
                throw new Conflict("problem.conflict.import.places", state.newHouses());
            }
            callers.current().require(Permission.COMMUNITY_WRITE);
        }
        if (!job.begin()) {
            throw new Conflict("problem.conflict.import.phase");
        }
        executor.execute(() -> running.store(job));
        return job.state();
    }

    /** Stops an import; nothing is stored unless it is done already. */
    @Requires(Permission.RESIDENT_WRITE)
    public ImportState cancel(String id) {
        ImportJob job = job(id);
        job.cancel();
        return job.state();
    }

    private ImportJob job(String id) {
        return jobs.require(id, callers.current().userId());
    }
}
